import type { AnyRefusal } from '@contract/index'
import type { Explanation } from './refusals'

const say = (title: string, hint: string): Explanation => ({ title, hint })

/** Why something about reports, or the things that are looked after, could not be done. */
export const reportRefusals = {
  'report-not-found': say('没有找到这件事', '可能已经撤下了，去“我的”里看看您报过的吧。'),
  'report-closed': say('这件事已经办结', '如果又遇到了，请再拍一张报上来。'),
  'report-differs': say('这一条已经报过，内容不一样', '先前报的好好的，要补充请另报一条。'),
  'too-many-followers': say('关注的人已经很多了', '大家都在等，办好了会在这里写明。'),
  'kind-not-found': say('这一类现在不收了', '您写的和拍的都还在，请换一个类别。'),
  'place-outside': say('这个地方不在本社区', '您写的和拍的都还在，请换个位置，或打 12345。'),
  'asset-not-found': say('没有找到这个编码', '可能换了新的码，请重新扫一次，或手选地点。'),
  'contact-needs-name': say('不署名就不留电话', '您写的都还在：要留联系方式，请选“告诉社区”。'),
  'say-why': say('请说一句哪里没修好', '写一句或拍一张，社区好再去看。'),
  'not-now': say('现在还走不到这一步', '可能刚有人处理过，请刷新后再看。'),
  'too-late-to-reopen': say('超过七天，不能重新打开了', '如果又遇到了，请再拍一张报上来。'),
  'too-many-steps': say('这件事来回太多次了', '请打社区电话，找工作人员当面说。'),
  'not-itself': say('不能并到自己身上', '什么都没有改动，请选另一件。'),
  'merge-in-circle': say('这两件已经并过了', '什么都没有改动，请刷新后再看。'),
  'words-not-passed': say('原话还没有通过检查', '可以改写成您自己的话再公开。'),
  'worker-not-found': say('没有找到这位工作人员', '可能已经换了身份，请刷新后重新选。'),
  'system-not-found': say('没有找到这个系统', '什么都没有改动，请刷新后再看。'),
  'too-many-systems': say('接入的系统太多了', '停用的也算在内，请先联系开发人员清理。'),
  'grid-not-found': say('没有找到这个网格', '什么都没有改动，请刷新后重新选。'),
} satisfies Partial<Record<AnyRefusal, Explanation>>

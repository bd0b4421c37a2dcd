import type { AnyRefusal } from '@contract/index'
import type { Explanation } from './refusals'

const say = (title: string, hint: string): Explanation => ({ title, hint })

/** Why something about notices, the commentary or boards could not be done. */
export const newsRefusals = {
  'notice-not-found': say('没有找到这条通知', '可能已经撤下了，请回到通知列表看看。'),
  'commentary-not-found': say('没有找到这一期', '可能还没有通过，或者撤回修改了。'),
  'commentary-approved': say('这一期已经通过了', '什么都没有改动；要改，请先撤回。'),
  'nothing-to-say': say('还没有可以说的事', '公开几件随手拍或好人好事，再来起草。'),
  'not-so-now': say('现在还不能这样说', '这件事又在办、不办了或归到了别处。等办好了再用，或换个说法。'),
  'doubts-left': say('还有几处像人名或号码', '什么都没有公开，请看一看标出来的地方。'),
  'content-not-offered': say('这份内容刚刚改过', '什么都没有记下，请重新扫一次码。'),
  'content-not-found': say('没有找到这份内容', '可能已经撤下了，请换一份再打印。'),
} satisfies Partial<Record<AnyRefusal, Explanation>>

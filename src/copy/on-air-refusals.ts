import type { AnyRefusal } from '@contract/index'
import type { Explanation } from './refusals'

const say = (title: string, hint: string): Explanation => ({ title, hint })

/** Refusals of the desk, the log of broadcasts and their recordings. */
export const onAirRefusals = {
  'not-audio': say('这个文件不是录音', '请选 mp3、m4a、aac 或 wav 格式的录音。'),
  'recording-too-large': say('这个录音超过 10 MB', '请另存成 mp3 再选，mp3 会自动分段上传。'),
  'recording-not-found': say('没有找到这段录音', '可能已经撤下了，去“再听一遍”里看看其他的吧。'),
  'recording-pending': say('这段录音还在审核', '一般半小时内有结果，通过以后再点一次就能放出来。'),
  'recording-refused': say('这段录音没有通过审核', '居民听不到它，请换一段再传。'),
  'transcript-missing': say('还没有写文字', '听不见的街坊要看文字，请先写好存下，再放出来。'),
  'pass-invalid': say('这一期不由您记', '可能换了主播或日子太久，请在这一页刷新，或请社区来记。'),
  'not-on-air-yet': say('还没到播出的时间', '什么都没有记，到点以后再点。'),
  'reason-needed': say('请写一句为什么没播', '什么都没有记，写上原因再存。'),
  'already-noted': say('这一期别人已经记过了', '先记的算数，要更正请联系社区工作人员。'),
  'not-a-host': say('这一天的天气由主播和社区来写', '什么都没有改动。'),
} satisfies Partial<Record<AnyRefusal, Explanation>>

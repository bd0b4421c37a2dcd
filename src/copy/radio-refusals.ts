import type { AnyRefusal } from '@contract/index'
import type { Explanation } from './refusals'

const say = (title: string, hint: string): Explanation => ({ title, hint })

/** Why something about the radio's programme could not be done. */
export const radioRefusals = {
  'broadcast-not-found': say('没有找到这一期节目', '可能改了安排，请刷新后再看。'),
  'too-many-reminders': say('要提醒的节目太多了', '先去掉几个，再点一次。'),
  'broadcast-over': say('这一期已经开播或停播了', '什么都没有改动，请看看接下来的节目。'),
  'host-not-found': say('没有找到这位主播', '可能已经离开，或还没有绑定手机，请换一位。'),
  'already-host': say('您已经是另一位主播了', '什么都没有改动，有疑问请问社区工作人员。'),
  'turn-not-offered': say('这个换班已经没有了', '可能有人接了，或对方改了主意。什么都没有改动，谢谢您。'),
  'programme-not-found': say('没有找到这个节目', '可能已经停办了，请刷新后再看。'),
  'programme-full': say('节目单已经写满了', '什么都没有改动，请联系维护的人。'),
  'guest-not-found': say('没有找到这位嘉宾', '可能已经删去了，请刷新后重新选。'),
  'past-day': say('已经播过的日子不能改', '节目单留着当时的样子，请选今天以后的日子。'),
  'already-on': say('这一天本来就有这个节目', '什么都没有改动，请直接改那一期。'),
  'two-at-once': say('同一时间已经有节目了', '什么都没有改动，请换个时间，或先挪开另一个。'),
  'segments-too-long': say('各段加起来比节目还长', '您填的都还在，请减少一段，或把节目加长。'),
  'guest-without-consent': say('学生嘉宾还缺家长同意', '什么都没有改动，请先记下家长的同意。'),
} satisfies Partial<Record<AnyRefusal, Explanation>>

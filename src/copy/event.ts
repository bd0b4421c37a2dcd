import type { EventDetail, Seat } from '@contract/events'
import type { Audience } from '@contract/terms'
import { sayMoment } from './times'

type Face = Pick<EventDetail, 'signup' | 'signupOpensAt' | 'signupClosesAt' | 'mySeat'>

/** The words of the one button, and why it cannot be pressed where it cannot. */
export function mainAction(event: Face, now: number): { does: 'sign-up' | 'ticket' | null; words: string } {
  if (event.mySeat && event.signup !== 'cancelled') return { does: 'ticket', words: '我的票' }
  const words = {
    open: { does: 'sign-up', words: '报名' },
    waitlist: { does: 'sign-up', words: '候补' },
    full: { does: null, words: '座位和候补都满了' },
    soon: { does: null, words: `${sayMoment(event.signupOpensAt, now)} 开始报名` },
    closed: { does: null, words: '报名已截止' },
    over: { does: null, words: '活动已结束' },
    cancelled: { does: null, words: '活动已取消' },
  } as const
  return words[event.signup]
}

export function forWhom(words: string, audience: Audience): string {
  const rule = {
    everyone: '',
    volunteers: '只对志愿者开放报名',
    buildings: audience.kind === 'buildings' ? `只对 ${audience.buildings.join('、')} 的居民开放报名` : '',
  }[audience.kind]
  return [words, rule].filter(Boolean).join('；')
}

export const eventCopy = {
  others: '看看其他活动',
  title: '活动',
  cover: (title: string) => `${title}的配图`,
  photos: '现场照片',
  photo: (number: number) => `现场照片第 ${number} 张`,
  cancelled: '这场活动取消了',
  changed: '有改动',
  openMap: '看地图',
  seats: (capacity: number) => `共 ${capacity} 座`,
  waiting: (parties: number) => `${parties} 家在候补`,
  closesAt: (moment: string) => `${moment} 截止报名`,
  forWhom: '面向谁',
  bring: '请带上',
  speaker: '主讲',
  description: '讲些什么',
  calendar: '加到日历',
  calendarAdded: '已加到手机日历',
  calendarRefused: '没有加成。可以在手机设置里允许日历，再试一次。',
  share: '转给邻居',
  linkCopied: '链接已复制，可以发给邻居了',
  linkNotCopied: '没能复制，请长按地址栏的网址复制',
  forOthers: '替街坊报名',
  leave: '取消报名',
  leaveTitle: '取消这次报名？',
  leaveHint: (party: number) =>
    party > 1
      ? `您一行 ${party} 人的座位会让给后面的邻居，再报名要重新排队。`
      : '座位会让给后面的邻居，再报名要重新排队。',
  leaveConfirm: '取消报名',
  leaveKeep: '保留报名',
  left: '已取消报名，座位让给了后面的邻居',
  offer: (seats: number, party: number) =>
    `现在空着 ${seats} 座，您一行 ${party} 人。来 ${seats} 人就能马上入座；不改也保留原来的候补位置。`,
  offerTitle: '有空座了',
  shrink: (seats: number) => `改为来 ${seats} 人`,
  keepWaiting: '照原来的人数继续等',
  shrunk: '改好了，座位已为您留好',
  stillWaiting: '改好了，还在候补',
  lateSeats: '请准时到，座位留到开讲后 10 分钟',
  lateSeatsNote: '到时还没来的，座位先让给候补的邻居；来晚了，有空座还能坐',
}

export const signUpCopy = {
  title: { open: '报名', waitlist: '候补' },
  waitlistHint: '座位满了，先排上队。有人退出会按先后自动补上，不用再报名。',
  name: '怎么称呼您',
  nameHint: '门口的人这样叫您，写“李阿姨”也可以',
  nameNeeded: '请写一个称呼',
  companions: '另外同来几位',
  companionsHint: (most: number) => `连您在内，最多 ${most + 1} 人一起`,
  companionUnit: '位',
  alone: '这场活动每人报自己的名',
  optional: (label: string) => `${label}（可不答）`,
  yes: '是',
  no: '不是',
  skip: '不回答',
  incomplete: '还差一点就好',
  unanswered: (label: string) => `“${label}”还没有回答`,
  answerNeeded: '请回答这个问题',
  answerWrong: '请改一下这个回答',
  submit: { open: '报名', waitlist: '排候补' },
  done: (seat: Pick<Seat, 'state' | 'waitingPlace'>) =>
    seat.state === 'seated' ? '报好了，座位已为您留好' : `排上了，候补第 ${seat.waitingPlace} 位`,
  signInFirst: '登录后接着报名，您填的内容都会留着',
}

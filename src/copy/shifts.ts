import type { MyShift, ShiftCard, ShiftPlace } from '@contract/shifts'
import type { Tone } from '@/components/tag/tone'

export interface ShiftStanding {
  tone: Tone
  text: string
}

/** How a shift stands for somebody without a place in it. */
export function shiftStanding(shift: ShiftCard): ShiftStanding {
  switch (shift.state) {
    case 'open':
      return { tone: 'brick', text: `还缺 ${shift.placesLeft} 人` }
    case 'waitlist':
      return { tone: 'gold', text: '人够了，可以候补' }
    case 'full':
      return { tone: 'soft', text: '人已经够了' }
    case 'started':
      return { tone: 'soft', text: '已经开始' }
    case 'over':
      return { tone: 'soft', text: '已经结束' }
    case 'cancelled':
      return { tone: 'bad', text: '取消了' }
  }
}

/** How one's own place stands. */
export function placeStanding({ shift, place }: Pick<MyShift, 'shift' | 'place'>): ShiftStanding {
  if (shift.state === 'cancelled') return { tone: 'bad', text: '取消了' }
  if (place.asked !== null) return { tone: 'gold', text: '请假中，等队长答复' }
  return waitingOr(place, { tone: 'ok', text: place.assigned ? '队长排的班' : '您的班' })
}

const waitingOr = (place: ShiftPlace, seated: ShiftStanding): ShiftStanding =>
  place.state === 'waiting' ? { tone: 'gold', text: `候补第 ${place.waitingPlace} 位` } : seated

export const shiftsCopy = {
  title: '我的一周',
  mine: '我的班',
  mineEmpty: '这一周没有您的班',
  mineEmptyHint: '下面还有缺人的班次。',
  earlier: '上一周',
  later: '下一周',
  thisWeek: '本周',
  /** Of two days such as `2026-11-23`: 11 月 23 日至 29 日. */
  weekOf: (from: string, to: string) => {
    const [fromMonth, toMonth] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))]
    const end = `${fromMonth === toMonth ? '' : `${toMonth} 月 `}${Number(to.slice(8))} 日`
    return `${fromMonth} 月 ${Number(from.slice(8))} 日至 ${end}`
  },
  open: '还缺人的班次',
  openOf: '看哪个队',
  openToAll: '不限队伍的',
  openEmpty: '现在没有缺人的班次',
  openEmptyHint: '队长排了新班，这里就能看到。',
  clash: '和另一个班离得太近，请看一看',
  shiftTitle: '班次',
  team: '队伍',
  where: '地点',
  bring: '请带上',
  route: '有巡查路线，到点位扫码',
  adultsOnly: '成年人的班',
  security: '安全值守',
  leaders: '队长',
  number: (number: string) => `您的编号 ${number}`,
  join: '报这个班',
  wait: '候补这个班',
  joined: '报上了，到时候见',
  waiting: (place: number) => `候补第 ${place} 位，轮到会告诉您`,
  leave: '请假',
  leaveTitle: '不来这个班了？',
  leaveHint: '名额马上空出来给别人，谢谢您早说。',
  leaveConfirm: '请假',
  leaveKeep: '还是来',
  leaveDone: '已请假',
  ask: '请队长批假',
  askTitle: '离开始很近了',
  askHint: '请写一句原因，队长好找人顶上。没批之前，班还是您的。',
  askWords: '原因',
  askNeeded: '请写一句原因',
  askSend: '告诉队长',
  asked: '已告诉队长',
  askedNote: (words: string) => `您对队长说：${words}`,
  swap: '请人换班',
  swapTitle: '把这个班让给谁',
  swapHint: '把这个码给想换的人扫，或把链接发给对方。对方接下以后，班才换过去；没人接，班还是您的。',
  swapUntil: (moment: string) => `${moment} 前有效`,
  swapCopy: '复制换班链接',
  swapCopied: '已复制，发给对方就行',
  swapNotCopied: '没能复制，请让对方扫码',
  swapLabel: '换班的码',
  calendar: '加到日历',
  calendarAdded: '已加到日历',
  calendarRefused: '没能加到日历，可以自己记一下',
  walk: '去签到',
  offerTitle: '接一个班',
  offerIntro: '有人请您替班，看看时间合适吗？',
  offerCode: '换班的码',
  offerScan: '扫换班的码',
  offerCodeHint: '对方手机上出示的码',
  offerShow: '看看是什么班',
  take: '我来接',
  taken: '接好了，这个班是您的了',
  signInFirst: '先登录，再看班次。',
}

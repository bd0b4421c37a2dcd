import type { HandedIn } from '@contract/roster-line'
import { sayMoment } from './times'

/** What a keeper's phone had not sent when the duty was taken back. */
export const handedInCopy = {
  title: '门口补交的签到',
  hint: '守门的人撤下时，手机上还有没发出的签到。手机上的时间作不得准，请您核对后再定；算不算，当事人都看得到这条记录。',
  more: (count: number) => `先看这些，后面还有 ${count} 条。`,
  count: '算到了',
  countAll: (count: number) => `这 ${count} 条都算`,
  drop: '不算',
  takeBack: '撤回签到',
  leave: '不撤回',
  counted: '已经算上',
  dropped: '没有算',
}

/** 10001 居民甲，2 人 */
export function sayHandedIn({ what, ticketNumber, name, heads }: HandedIn): string {
  const whose = ticketNumber
    ? name
      ? `${ticketNumber} ${name}，${heads} 人`
      : `票号 ${ticketNumber}，不在名单上`
    : `没报名、直接来的 ${heads} 人`
  return what === 'undo' ? `撤回签到：${whose}` : whose
}

/** 志愿者一 · 扫了票 · 手机记的是今天 15:02 · 今天 15:20 撤下 */
export function sayHandedInBy({ what, scanned, at, keeper, revokedAt }: HandedIn, now: number): string {
  const how = what === 'arrive' ? (scanned ? '扫了票' : '照名单点的') : ''
  return [
    keeper ?? '已经离开的志愿者',
    how,
    `手机记的是${sayMoment(at, now)}`,
    revokedAt && `${sayMoment(revokedAt, now)} 撤下`,
  ]
    .filter(Boolean)
    .join(' · ')
}

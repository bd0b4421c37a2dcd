import type { ReminderRound } from '@contract/radio-reminders'
import { messagesCopy } from './messages'

/** Reminders of single broadcasts. */
export const radioReminderCopy = {
  ask: '开播前提醒我',
  note: '开播前一刻钟，在微信里提醒您一次；改了时间按新时间，停播了也告诉您。',
  wished: '好，开播前在微信里提醒您',
  kept: '记下了，连上网就订好',
  forget: '不用提醒了',
  forgotten: '好，这一期不提醒了',
  reminded: '已经在微信里提醒过您了',
  refused: '没有打开提醒。想要时，再点一次就行',
  /** Of a line in a list: what the button says, and what it is called where its line is not seen. */
  short: { wish: '提醒我', forget: '不用了' },
  taps: {
    wish: (title: string) => `提醒我听 ${title}`,
    forget: (title: string) => `不用提醒 ${title}`,
  },
  mark: { none: '', wished: '会提醒您', reminded: '提醒过了' },
  onWeb: '想让微信在开播前提醒您，请到微信小程序里打开这一期。',
}

/** What staff see of them. */
export const remindedCopy = {
  title: '开播提醒',
  show: '看看提醒到了多少人',
  none: '最近两周没有人要提醒。',
  counts: ({ sent, waiting, missed }: ReminderRound) => {
    const people = missed.reduce((sum, one) => sum + one.people, 0)
    const parts = [sent && `提醒到 ${sent} 人`, waiting && `待提醒 ${waiting} 人`, people && `没提醒到 ${people} 人`]
    return parts.filter(Boolean).join(' · ')
  },
  missed: ({ why, people }: ReminderRound['missed'][number]) => `${messagesCopy.why(why)}：${people} 人`,
}

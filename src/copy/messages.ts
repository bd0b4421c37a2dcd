import type { ConsentsLeft, MissedWhy, PartyLedger, Round } from '@contract/messages'
import { sayMoment } from './times'

/** What a resident reads when the phone may ask for consent. */
export const reminderCopy = {
  event: {
    seated: { ask: '开讲前提醒我', note: '前一天和开讲前两小时各提醒一次，有变动也告诉您' },
    waiting: { ask: '有座了告诉我', note: '排到座位时告诉您，有变动也会说一声' },
    done: { seated: '好，到时在微信里提醒您', waiting: '好，有座了在微信里告诉您' },
  },
  shift: {
    seated: { ask: '上岗前提醒我', note: '前一天和上岗前两小时各提醒一次，有变动也告诉您' },
    waiting: { ask: '轮到我了告诉我', note: '候补轮到您时告诉您，有变动也会说一声' },
    done: { seated: '好，到时在微信里提醒您', waiting: '好，轮到您了在微信里告诉您' },
  },
  refused: '没有打开提醒。想要时，再点一次就行',
}

/** A leader's word to those on a shift. */
export const shiftMessageCopy = {
  toAll: '给这个班的人发一句话',
  toLate: (people: number) => `提醒还没到的 ${people} 人`,
  title: (people: number) => `发给 ${people} 人`,
  reach: (reachable: number, people: number) => `${people} 人里，微信能通知到 ${reachable} 人`,
  unreachable: (names: string) => `没开提醒的请打电话：${names}`,
  words: '想说的话',
  example: '比如：您到哪里了？',
  needed: '请先写一句话',
  hint: '每人用掉一次提醒，发出后不能收回。',
  send: '发出去',
  keep: '先不发',
  sent: '已交出',
  told: '通知过什么',
  show: '看看通知到了谁',
  toldNone: '还没有发过。前一天、上岗前两小时的提醒到时自动发出。',
  about: (about: Round['about']) => shiftAbouts[about],
  counts: ({ sent, pending, missed }: Round) =>
    [`发到 ${sent} 人`, pending ? `待发 ${pending} 人` : '', missed.length ? `没发到 ${missed.length} 人` : '']
      .filter(Boolean)
      .join(' · '),
  missed: (name: string, why: string) => `${name}：${why}`,
}

const abouts = {
  dayBefore: '前一天的提醒',
  soon: '开讲前两小时的提醒',
  promoted: '候补转正',
  lateSeat: '开讲后空座通知',
  moved: '改动通知',
  cancelled: '取消通知',
  notice: '社区的通知',
  assigned: '排班通知',
} satisfies Record<Round['about'], string>

/** The same of a shift, for its leaders. */
const shiftAbouts: typeof abouts = {
  ...abouts,
  soon: '上岗前两小时的提醒',
  promoted: '候补轮到了',
  notice: '队长的话',
}

const whys = {
  'no-consent': '没开提醒',
  'not-told': '没开提醒，或错过了时间',
  'no-address': '找不到微信',
  rejected: '微信没有收',
  busy: '微信太忙，没发成',
  unknown: '可能发到了，不再重发',
} satisfies Record<MissedWhy, string>

/** Notices go out with the timer's next run. */
const withinMinutes = 5

export const messagesCopy = {
  title: '通知',
  compose: '发一条通知',
  over: '活动已经结束，不能再发通知',
  nobody: '还没有人报名',
  reach: (reachable: number, parties: number) => `${parties} 家报名，微信能通知到 ${reachable} 家`,
  unreachable: (parties: number) => `看看通知不到的 ${parties} 家`,
  unreachableHint: '没开提醒的，请打电话，或在群里说一声。',
  hide: '收起',
  words: '想说的话',
  wordsHint: (left: number) => `一句话，还能写 ${left} 个字`,
  wordsNeeded: '请先写一句话',
  preview: '对方在微信里看到的',
  fields: { title: '活动', time: '时间', place: '地点', note: '提示' },
  send: '发送',
  confirmTitle: (reachable: number) => `发给 ${reachable} 家？`,
  confirmHint: '每家用掉一次提醒，发出后不能收回。',
  confirm: '确认发送',
  keep: '再改改',
  handedOver: '已交出，请稍后看结果',
  sent: '发过的',
  none: '还没有发过',
  noneHint: '前一天、开讲前两小时的提醒到时自动发出。',
  about: (about: Round['about']) => abouts[about],
  why: (why: MissedWhy) => whys[why],
  counts: ({ sent, pending, missed }: Round) =>
    [`发到 ${sent} 家`, pending ? `待发 ${pending} 家` : '', missed.length ? `没发到 ${missed.length} 家` : '']
      .filter(Boolean)
      .join(' · '),
  missed: (parties: number) => `看看没发到的 ${parties} 家`,
  person: (name: string, ticketNumber: string) => `${name}（票号 ${ticketNumber}）`,
  ledger: '每一家还能收几条',
  ledgerHint: '点过“提醒我”的次数，用一次少一次。',
  ledgerShow: '看每一家',
  ledgerNobody: '还没有人报名',
  ledgerWho: '称呼',
  ledgerMissed: '没发到的',
  /** What an event or a shift has to tell. */
  kinds: {
    dayBefore: '前一天',
    soon: '开讲前',
    promoted: '有座了',
    changed: '有变动',
  } satisfies Partial<Record<keyof ConsentsLeft, string>>,
  sayMissed: (missed: PartyLedger['missed']) =>
    missed.map(({ about, why }) => `${abouts[about]}：${whys[why]}`).join('；'),
  /** 五分钟内发出, or when people may be disturbed again. */
  sendsAt: (moment: string, now: number) =>
    Date.parse(moment) - now < 60_000
      ? `${withinMinutes} 分钟内发出。`
      : `现在不打扰大家，${sayMoment(moment, now)} 以后发出。`,
}

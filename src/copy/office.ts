import type { OfficeCard } from '@contract/events-office'
import type { SignupState } from '@contract/sections'
import { sayClock, sayDate } from './times'

export const officeCopy = {
  title: '办公室',
  entryNote: '办活动、看名单、排系列',
  show: '看哪些',
  shows: { upcoming: '接下来', drafts: '草稿', past: '办过的' },
  when: '时间',
  event: '活动',
  series: '系列',
  heads: '人数',
  state: '状态',
  draft: '草稿',
  newEvent: '新建活动',
  toSeries: '系列和排期',
  allSeries: '全部系列',
  empty: { upcoming: '接下来还没有活动', drafts: '没有草稿', past: '还没有办过的活动' },
  emptyHint: '点“新建活动”写一份，发布前只有办公室看得到。',
  save: '保存',
  saved: '已保存',
  cancel: '不了',
}

const states = {
  soon: '未到报名时间',
  open: '报名中',
  waitlist: '候补中',
  full: '满了',
  closed: '报名截止',
  over: '已结束',
  cancelled: '已取消',
} satisfies Record<SignupState, string>

export const sayState = (event: Pick<OfficeCard, 'published' | 'signup'>): string =>
  event.published ? states[event.signup] : officeCopy.draft

/** 38 / 60, waiting ones said apart. */
export function sayHeads(event: Pick<OfficeCard, 'heads' | 'capacity'>): string {
  const waiting = event.heads - event.capacity
  return waiting > 0 ? `${event.capacity} / ${event.capacity}，候补 ${waiting}` : `${event.heads} / ${event.capacity}`
}

/** In full, for paper and for a chat that is read days later: 6 月 18 日（周三）15:00–17:00. */
export const sayWhen = (event: Pick<OfficeCard, 'startsAt' | 'endsAt'>): string =>
  `${sayDate(event.startsAt, Date.now())}${sayClock(event.startsAt)}–${sayClock(event.endsAt)}`

export const posterCopy = {
  title: '海报',
  scan: '微信扫一扫，直接报名',
  print: '打印',
}

import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** The community lives in Asia/Shanghai, a fixed UTC+8, whatever the phone's own zone is. */
const there = (moment: string | number): Dayjs => dayjs.utc(moment).utcOffset(8)

const weekday = (day: Dayjs): string => weekdays[day.day()] ?? ''
/** Days since 1970 by the calendar alone: on the day that a phone's own zone changes its clock, hours mislead. */
const dayNumber = (day: Dayjs): number => Date.UTC(day.year(), day.month(), day.date()) / 86_400_000
const daysFrom = (now: number, day: Dayjs): number => dayNumber(day) - dayNumber(there(now))

function date(day: Dayjs, now: number): string {
  const year = day.year() === there(now).year() ? '' : `${day.year()} 年 `
  return `${year}${day.month() + 1} 月 ${day.date()} 日`
}

function partOfDay(hour: number): string {
  if (hour < 6) return '凌晨'
  if (hour < 12) return '上午'
  if (hour === 12) return '中午'
  return hour < 18 ? '下午' : '晚上'
}

/** “下午 3 点”, “上午 9 点半”, “晚上 7 点 20 分”. */
function spokenClock(day: Dayjs): string {
  const hour = day.hour() > 12 ? day.hour() - 12 : day.hour()
  const minutes = day.minute() === 0 ? '' : day.minute() === 30 ? '半' : ` ${day.minute()} 分`
  return `${partOfDay(day.hour())} ${hour} 点${minutes}`
}

/** A day as a person says it: 今天, 明天, 后天, 昨天, 周三 (the coming six days), 6 月 18 日（周三）. */
export function sayDay(moment: string, now: number): string {
  const day = there(moment)
  const near = new Map([
    [-1, '昨天'],
    [0, '今天'],
    [1, '明天'],
    [2, '后天'],
  ]).get(daysFrom(now, day))
  if (near) return near
  const ahead = daysFrom(now, day)
  return ahead > 0 && ahead < 7 ? weekday(day) : `${date(day, now)}（${weekday(day)}）`
}

/** 今天 15:00, 周三 下午 3 点, 6 月 18 日（周三）15:00. */
export function sayMoment(moment: string, now: number): string {
  const day = there(moment)
  const ahead = daysFrom(now, day)
  if (ahead > 2 && ahead < 7) return `${weekday(day)} ${spokenClock(day)}`
  const name = sayDay(moment, now)
  return `${name}${name.endsWith('）') ? '' : ' '}${day.format('H:mm')}`
}

/** 15:00, by the community's clock. */
export const sayClock = (moment: string): string => there(moment).format('H:mm')

/** 今天 15:00–17:00; the end's own day is said when it is another. */
export function saySpan(from: string, to: string, now: number): string {
  const [start, end] = [there(from), there(to)]
  const name = sayDay(from, now)
  const begin = `${name}${name.endsWith('）') ? '' : ' '}${start.format('H:mm')}`
  return start.isSame(end, 'day') ? `${begin}–${end.format('H:mm')}` : `${begin} 至 ${sayMoment(to, now)}`
}

/** The full date with weekday, for places where “周三” alone could be misread: 6 月 18 日（周三）. */
export function sayDate(moment: string, now: number): string {
  const day = there(moment)
  return `${date(day, now)}（${weekday(day)}）`
}

/** The day some figures were true: 2026 年 6 月 18 日. */
export function sayAsOf(moment: string): string {
  const day = there(moment)
  return `${day.year()} 年 ${day.month() + 1} 月 ${day.date()} 日`
}

/** Heading of a day in a list: “今天 · 6 月 18 日（周三）”; a far day is its date alone. */
export function sayHeading(moment: string, now: number): string {
  const [name, full] = [sayDay(moment, now), sayDate(moment, now)]
  if (name === full) return full
  return name.startsWith('周') ? `${name} · ${date(there(moment), now)}` : `${name} · ${full}`
}

/** Same key, same day of the community. */
export const dayKey = (moment: string): string => there(moment).format('YYYY-MM-DD')

/** Whole days of the community from now until then; 0 is today, negative is past. */
export const daysUntil = (moment: string, now: number): number => daysFrom(now, there(moment))

/** The hour of the community's clock, 0–23. */
export const hourOf = (now: number): number => there(now).hour()

import type { Forecast, SessionCount, SessionForecast } from '@contract/events-roster'
import { dayKey, sayDate } from './times'

const bases = {
  arrived: '按门口数到的人数',
  'signed-up': '按报名估计，没有门口的数字',
  mixed: '有门口数字的按门口，没有的按报名估计',
  none: '',
} satisfies Record<Forecast['basis'], string>

export const forecastCopy = {
  title: '摆多少椅子',
  chairs: (median: number) => `建议摆 ${median} 把`,
  range: ({ low, high }: { low: number; high: number }) =>
    low === high ? `前几场都是 ${low} 人` : `前几场少则 ${low} 人，多则 ${high} 人`,
  how: (forecast: Forecast) =>
    `看了这个系列最近 ${forecast.past.length} 场，取中间那场的人数；${bases[forecast.basis]}。`,
  none: '还没有同系列的场次可以参照，先按报名人数摆。',
  titleOver: '预测和实际',
  thought: '当时会建议',
  thoughtChairs: (median: number) => `${median} 把椅子`,
  thoughtNone: '没有参照',
  howThen: (forecast: Forecast) =>
    `只看这场以前的 ${forecast.past.length} 场，取中间那场的人数；${bases[forecast.basis]}。`,
  came: '实际来了',
  people: (people: number) => `${people} 人`,
  past: '历次预测和实际',
  pastHint: '每一场的预测都只看它以前的场次，和当时办公室看到的一样。',
  pastNone: '办过以后，这里对照每场的预测和实际。',
  session: '场次',
  expected: '预测',
  legend: { expected: '预测，色带是少到多', fact: '实际来了几人' },
  sources: '怎么来的',
  difference: '差',
  seeSeries: '看这个系列的历次对照',
}

/** 报名的 15 人，现场来的 3 人. */
export const saySources = ({ counted, arrived, walkIns }: SessionCount): string =>
  counted === 'arrived' ? `报名到场 ${arrived} 人，现场来的 ${walkIns} 人` : '按报名算，门口没有数'

/** 比建议多 2 人. */
export function sayDifference(median: number, people: number): string {
  const more = people - median
  if (more === 0) return '和建议正好一样'
  return more > 0 ? `比建议多 ${more} 人` : `比建议少 ${-more} 人`
}

/** 16（12–20）. */
export const sayExpected = (chairs: Forecast['chairs']): string =>
  chairs ? `${chairs.median}（${chairs.low}–${chairs.high}）` : forecastCopy.thoughtNone

/** 06/18. */
export const sayShortDay = (moment: string): string => dayKey(moment).slice(5).replace('-', '/')

/** What the chart shows, session by session. */
export const sayForecasts = (sessions: readonly SessionForecast[], now: number): string =>
  sessions
    .map(({ chairs, fact }) => {
      const expected = chairs ? `预测 ${chairs.median} 人，少则 ${chairs.low}，多则 ${chairs.high}` : '没有预测'
      return `${sayDate(fact.startsAt, now)}：${expected}；实际 ${fact.people} 人`
    })
    .join('。')

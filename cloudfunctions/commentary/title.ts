import { titleOf } from './words'

/** What a week's commentary is called on a poster. */
export function titleOfWeek(week: string): string {
  const [, month, day] = week.split('-').map(Number)
  return titleOf(month ?? 0, day ?? 0)
}

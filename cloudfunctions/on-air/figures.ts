import type { AiredInMonth, onAir } from '../contract/on-air'
import { dayNumber, shanghai } from '../dates/shanghai'
import type { UseCase } from '../platform/serve'
import { timetable } from '../radio/timetable'
import { airedByMonth } from './aired-by-month'
import type { OnAirNeeds } from './needs'

export const figures =
  (needs: OnAirNeeds): UseCase<typeof onAir.figures> =>
  async ({ year }, { communityId }) => ({ rows: await airedInYear(communityId, year, needs) })

/** Two reads, whatever the year. */
export async function airedInYear(
  communityId: string,
  year: number,
  needs: Pick<OnAirNeeds, 'now' | 'programme' | 'airings'>,
): Promise<AiredInMonth[]> {
  const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`]
  const [programme, airings] = await Promise.all([
    needs.programme(communityId).read(),
    needs.airings(communityId).between(shanghai(first, '00:00'), shanghai(next, '00:00')),
  ])
  const announced = timetable(programme).between(dayNumber(first), dayNumber(next) - 1)
  return airedByMonth(announced, airings, needs.now())
}

import type { LogLine, onAir } from '../contract/on-air'
import { dateOf, dayNumber, shanghai, shanghaiDate } from '../dates/shanghai'
import type { UseCase } from '../platform/serve'
import { timetable } from '../radio/timetable'
import type { OnAirNeeds } from './needs'
import { airingOf, byBroadcast, namesOf, stateOf } from './present'

const days = 28

/** Two reads: what was announced, and what is noted. */
export const log =
  (needs: OnAirNeeds): UseCase<typeof onAir.log> =>
  async ({ until = shanghaiDate(needs.now()) }, { communityId }) => {
    const last = dayNumber(until)
    const first = last - days + 1
    const [programme, airings] = await Promise.all([
      needs.programme(communityId).read(),
      needs.airings(communityId).between(shanghai(dateOf(first), '00:00'), shanghai(dateOf(last + 1), '00:00')),
    ])
    const noted = byBroadcast(airings)
    const lines = timetable(programme)
      .between(first, last)
      .map((airtime): LogLine => {
        const { id, programmeId, kind, title, startsAt, endsAt, segments, note } = airtime
        const airing = noted.get(id)
        return {
          ...{ broadcastId: id, programmeId, kind, title, segments: [...segments], note },
          ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
          hosts: programme.hosts
            .filter((host) => airtime.hosts.includes(host.id))
            .map(({ id, name }) => ({ id, name })),
          state: stateOf(airtime, airing, needs.now()),
          airing: airing ? airingOf(airing, namesOf(programme, airing.hosts)) : null,
        }
      })
    const hosts = programme.hosts.map(({ id, name }) => ({ id, name }))
    return { from: dateOf(first), until, lines: lines.reverse(), hosts }
  }

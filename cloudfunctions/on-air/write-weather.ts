import type { onAir } from '../contract/on-air'
import { dayNumber } from '../dates/shanghai'
import { satisfies } from '../platform/roles'
import { refusing, type UseCase } from '../platform/serve'
import { timetable } from '../radio/timetable'
import { hostIn } from './desk'
import type { OnAirNeeds } from './needs'

const refuse = refusing<typeof onAir.writeWeather>()

export const writeWeather =
  (needs: OnAirNeeds): UseCase<typeof onAir.writeWeather> =>
  async (line, { communityId, personId }) => {
    const [programme, held] = await Promise.all([
      needs.programme(communityId).read(),
      needs.rolesOf(communityId, personId),
    ])
    const day = dayNumber(line.day)
    const speaks = () =>
      timetable(programme)
        .between(day, day)
        .some((airtime) => hostIn(programme, airtime, personId) !== null)
    if (!satisfies(held, 'staff') && !speaks()) throw refuse('not-a-host')
    const store = needs.weather(communityId)
    const after = { ...line, revision: line.revision + 1 }
    if (await store.write(line)) return after
    const now = await store.of(line.day)
    if (now.revision !== after.revision || now.words !== after.words) throw refuse('changed-meanwhile')
    return after
  }

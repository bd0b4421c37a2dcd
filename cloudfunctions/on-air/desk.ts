import type { Duty, DutyFacts, onAir } from '../contract/on-air'
import { dateOf, dayNumber, shanghai, shanghaiDate } from '../dates/shanghai'
import type { Resident } from '../platform/caller'
import { satisfies } from '../platform/roles'
import type { UseCase } from '../platform/serve'
import type { Airtime } from '../radio/airtime'
import type { Programme, StoredHost } from '../radio/stored-programme'
import { timetable } from '../radio/timetable'
import type { OnAirNeeds } from './needs'
import { passFor } from './pass'
import { airingOf, byBroadcast, namesOf, stateOf } from './present'

/** What was forgotten can still be noted, and tomorrow be prepared. */
const [daysBack, daysAhead] = [7, 1]

/** Four reads at once: the programme, what is noted, the weather, and whether the caller is staff. */
export const desk =
  (needs: OnAirNeeds): UseCase<typeof onAir.desk> =>
  async (_, caller) => {
    const { communityId, personId } = caller
    const now = needs.now()
    const today = shanghaiDate(now)
    const number = dayNumber(today)
    const [from, until] = [number - daysBack, number + daysAhead]
    const [programme, airings, weather, held] = await Promise.all([
      needs.programme(communityId).read(),
      needs.airings(communityId).between(shanghai(dateOf(from), '00:00'), shanghai(dateOf(until + 1), '00:00')),
      needs.weather(communityId).of(today),
      needs.rolesOf(communityId, personId),
    ])
    const staff = satisfies(held, 'staff')
    const noted = byBroadcast(airings)
    const duties = timetable(programme)
      .between(from, until)
      .flatMap((airtime): Duty[] => {
        const host = hostIn(programme, airtime, personId)
        if (!host && !staff) return []
        const airing = noted.get(airtime.id)
        const state = stateOf(airtime, airing, now)
        return [
          {
            ...passed(factsOf(airtime, host), airtime, caller, needs),
            ...{ note: airtime.note, hosts: namesOf(programme, airtime.hosts), guests: guestsOf(programme, airtime) },
            ...{ state, airing: airing ? airingOf(airing, namesOf(programme, airing.hosts)) : null },
          },
        ]
      })
    return { today, weather, duties, staff }
  }

function passed(facts: DutyFacts, { cancelled }: Airtime, caller: Resident, needs: OnAirNeeds) {
  return { facts, pass: cancelled ? '' : passFor(needs.secrets(), facts, caller) }
}

const guestsOf = ({ guests }: Programme, airtime: Airtime): string[] =>
  airtime.guests.flatMap((id) => guests.find((guest) => guest.id === id)?.name ?? [])

/** The caller as a host of that very broadcast. */
export const hostIn = ({ hosts }: Programme, airtime: Airtime, personId: string): StoredHost | null =>
  hosts.find(({ id, person }) => person === personId && airtime.hosts.includes(id)) ?? null

const factsOf = (airtime: Airtime, host: StoredHost | null): DutyFacts => ({
  ...{ broadcastId: airtime.id, programmeId: airtime.programmeId, kind: airtime.kind, title: airtime.title },
  ...{ startsAt: airtime.startsAt.toISOString(), endsAt: airtime.endsAt.toISOString() },
  segments: [...airtime.segments],
  host: host && { id: host.id, name: host.name },
})

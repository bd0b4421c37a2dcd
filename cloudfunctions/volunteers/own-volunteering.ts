import type { OwnVolunteering } from '../contract/volunteer-shapes'
import type { Position } from '../events/event-store'
import type { ShiftFace } from '../shifts/shift'
import { type ShiftStore, shiftStore } from '../shifts/shift-store'
import { volunteeringOf } from './present'
import { recordStore } from './record-store'
import type { Person } from './stored-person'
import { teamStore } from './team-store'
import { volunteerStore } from './volunteer-store'

const pageSize = 50

/** Everything that is kept of a person as a volunteer. */
export async function ownVolunteering(communityId: string, personId: string): Promise<OwnVolunteering> {
  const [person, led, claims, shifts, minors] = await Promise.all([
    volunteerStore(communityId).find(personId),
    teamStore(communityId).ledBy(personId),
    recordStore(communityId).claimsOf(personId),
    allShifts(shiftStore(communityId), personId),
    volunteerStore(communityId).wardsOf(personId),
  ])
  return {
    record: person?.volunteering ? volunteeringOf(person.volunteering) : null,
    leads: led.map(({ id, name }) => ({ id, name })),
    shifts: shifts.flatMap(ownShift),
    claims: claims.map(({ name, at }) => ({ name, at: at.toISOString() })),
    wards: minors.flatMap(ownWard),
  }
}

function ownWard({ volunteering }: Person): OwnVolunteering['wards'] {
  if (!volunteering?.guardian) return []
  const { at, withdrawnAt } = volunteering.guardian
  return [{ name: volunteering.name, at: at.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null }]
}

async function allShifts(store: ShiftStore, personId: string): Promise<ShiftFace[]> {
  const found: ShiftFace[] = []
  const now = new Date(0)
  for (let after: Position | undefined; ; ) {
    const page = await store.mine(personId, { when: 'upcoming', now, limit: pageSize, after })
    found.push(...page)
    const last = page.at(-1)
    if (!last || page.length < pageSize) return found
    after = { at: last.endsAt.toISOString(), id: last.id }
  }
}

function ownShift({ id, title, startsAt, endsAt, mine, asked }: ShiftFace): OwnVolunteering['shifts'] {
  if (!mine) return []
  const { entry, state } = mine
  return [
    {
      ...{ shiftId: id, title, name: entry.name, number: entry.number, state, asked },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      signedUpAt: entry.at.toISOString(),
    },
  ]
}

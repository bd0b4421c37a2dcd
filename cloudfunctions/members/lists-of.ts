import type { EventFace } from '../events/event'
import type { Standing } from '../roster/roster'
import {
  everyoneAsking,
  everyoneIn,
  everyoneOn,
  everyoneOnPaper,
  everyoneOnShift,
  everyoneWith,
  everyVolunteer,
} from './audit-store'
import type { Member } from './member-store'
import type { MemberNeeds } from './needs'

/** Lists that one is or was on count so far back. */
const most = 100

/** A list that a person is on. */
export interface OnList {
  /** What its lines are about. */
  about: string
  /** What was done with it before then did not concern them. */
  since: Date | null
}

interface Whom {
  communityId: string
  personId: string
  member: Member | null
  /** Known by a slip alone. */
  onPaper: boolean
}

/** Every list that a person is on, with the events among them. */
export async function listsOf(
  { communityId, personId, member, onPaper }: Whom,
  needs: Pick<MemberNeeds, 'now' | 'events' | 'shifts'>,
): Promise<{ lists: OnList[]; events: Map<string, EventFace> }> {
  const now = needs.now()
  const both = <T>(mine: (when: 'upcoming' | 'past') => Promise<T[]>) =>
    Promise.all([mine('upcoming'), mine('past')]).then((found) => found.flat())
  const [events, shifts] = await Promise.all([
    both((when) => needs.events(communityId).mine(personId, { when, now, limit: most })),
    member?.volunteer ? both((when) => needs.shifts(communityId).mine(personId, { when, now, limit: most })) : [],
  ])
  const lists = [
    ...events.flatMap(({ id, mine }) => joined(everyoneOn(id), mine)),
    ...shifts.flatMap(({ id, mine }) => joined(everyoneOnShift(id), mine)),
    ...(member ? held(member) : []),
    ...(onPaper ? [{ about: everyoneOnPaper, since: null }] : []),
  ]
  return { lists, events: new Map(events.map((event) => [event.id, event])) }
}

const joined = (about: string, mine: Standing | null): OnList[] => (mine ? [{ about, since: mine.entry.at }] : [])

function held({ roles, volunteer }: Member): OnList[] {
  const lasting = [
    ...roles.map(everyoneWith),
    ...(volunteer ? [everyVolunteer, ...volunteer.teams.map(everyoneIn)] : []),
  ]
  const since = volunteer?.appliedAt ?? null
  const asked = volunteer ? [...volunteer.wishes, ...volunteer.declined.map(({ teamId }) => teamId)] : []
  const asking = asked.length > 0 ? [null, ...asked] : []
  return [
    ...lasting.map((about) => ({ about, since: null })),
    ...asking.map((teamId) => ({ about: everyoneAsking(teamId), since })),
  ]
}

import type { VolunteerState } from '../contract/volunteer-shapes'
import type { NewMember } from '../members/member-store'
import { command, deploymentDocuments, documentsOf, type Filter } from '../platform/documents'
import { type Person, readPerson, storedVolunteering } from './stored-person'
import { isServing, type Volunteering } from './volunteering'

const mostWards = 20

/** Volunteers of one community, each in their own member document; one request each. */
export interface VolunteerStore {
  find(personId: string): Promise<Person | null>
  byRef(ref: string): Promise<Person | null>
  /** Writes the record, and the role that follows from it, if the record is as it was read. */
  write(person: Person, ref: string, volunteering: Volunteering): Promise<Person | null>
  /** False when the person has a document already. */
  add(member: NewMember, volunteering: Volunteering): Promise<boolean>
  /** Makes sure that there is a document of the person. */
  ensure(member: NewMember): Promise<void>
  /** In an order of their refs, after one. */
  ofTeam(teamId: string, after: string | null, limit: number): Promise<Person[]>
  /** Who waits for an answer, of one team or of any. */
  wishing(teamId: string | null, after: string | null, limit: number): Promise<Person[]>
  count(teamId: string): Promise<number>
  /** Those in one state, of one team or of any. */
  inState(wish: InState, after: string | null, limit: number): Promise<Person[]>
  /** Minors whose guardian somebody is by their own phone, withdrawn consents too. */
  wardsOf(guardianId: string): Promise<Person[]>
}

export interface InState {
  state: VolunteerState
  teamId: string | undefined
}

export function volunteerStore(communityId: string): VolunteerStore {
  const members = documentsOf('members', communityId)
  const page = async (filter: Filter, after: string | null, limit: number) => {
    const beyond = after === null ? {} : { ref: command().gt(after) }
    const rows = await members.find({ ...filter, ...beyond }, { order: [['ref', 'asc']], limit, fields: asVolunteers })
    return rows.flatMap((row) => readPerson(row) ?? [])
  }
  return {
    find: async (personId) => readPerson(await members.one({ _id: personId })),
    byRef: async (ref) => readPerson(await members.one({ ref })),
    write: async ({ personId, turn }, ref, volunteering) => {
      const _ = command()
      const unchanged = turn === 0 ? { volunteer: null } : { 'volunteer.turn': turn }
      const update = {
        volunteer: _.set(storedVolunteering(volunteering, turn + 1)),
        roles: isServing(volunteering) ? _.addToSet('volunteer') : _.pull('volunteer'),
        // A change of roles that was read before this one has to be looked at again.
        roleTurn: _.inc(1),
        ref,
      }
      return readPerson(await members.change({ _id: personId, ...unchanged }, update))
    },
    add: ({ personId, ...member }, volunteering) =>
      members.add({
        ...{ _id: personId, roles: isServing(volunteering) ? ['volunteer'] : [], ...member },
        ...{ building: null, feedHash: null, volunteer: storedVolunteering(volunteering, 1) },
      }),
    ensure: async ({ personId, ...member }) => {
      await members.add({ _id: personId, roles: [], building: null, feedHash: null, ...member })
    },
    ofTeam: (teamId, after, limit) => page({ 'volunteer.teams': teamId }, after, limit),
    wishing: (teamId, after, limit) =>
      page(teamId === null ? { 'volunteer.waiting': true } : { 'volunteer.wishes': teamId }, after, limit),
    count: (teamId) => members.count({ 'volunteer.teams': teamId }),
    inState: ({ state, teamId }, after, limit) => {
      const whose = state === 'applied' ? 'volunteer.wishes' : 'volunteer.teams'
      return page({ 'volunteer.state': state, ...(teamId === undefined ? {} : { [whose]: teamId }) }, after, limit)
    },
    wardsOf: (guardianId) => page({ 'volunteer.guardian.id': guardianId }, null, mostWards),
  }
}

/** A page of people carries nothing of what else their documents hold. */
const asVolunteers = { communityId: true, ref: true, roles: true, volunteer: true }

/** Active volunteers of all communities whose service is to be looked at. */
export async function volunteersToCheck(now: Date, limit: number): Promise<Person[]> {
  const rows = await deploymentDocuments('members').find(
    { 'volunteer.state': 'active', 'volunteer.checkAt': command().lte(now) },
    { order: [['volunteer.checkAt', 'asc']], limit },
  )
  return rows.flatMap((row) => readPerson(row) ?? [])
}

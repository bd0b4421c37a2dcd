import type { WishOf } from '../contract/action'
import type { volunteers } from '../contract/volunteers'
import { subjectOf, tell } from '../events/on-behalf'
import { newMember } from '../members/edit-profile'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { isSame } from './change'
import type { VolunteerNeeds } from './needs'
import { volunteeringOf } from './present'
import type { Person } from './stored-person'
import { type Application, ageClass, applied, type Volunteering } from './volunteering'

type Wish = WishOf<typeof volunteers.apply>
const refuse = refusing<typeof volunteers.apply>()
const tries = 5

/** Of the month of birth only the class is kept that follows from it. */
export const apply =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.apply> =>
  async (wish, caller) => {
    const { name, skills, free, consent } = wish
    const age = ageClass(wish.born, needs.now())
    if (age === null) throw refuse('too-young')
    const application = {
      name,
      age,
      skills: unique(skills),
      free: uniqueTimes(free),
      teams: unique(wish.teams),
      consent,
    }
    const subject = await subjectOf(caller, wish.for, needs)
    const teams = await needs.teams(caller.communityId).all()
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const person = await needs.volunteers(caller.communityId).find(subject.personId)
      const before = person?.volunteering ?? null
      refuseTeams(application, before, teams)
      const after = applied(before, application, needs.now())
      if (before && isSame(before, after)) return volunteeringOf(after)
      // The line is written first, so that nothing is done for somebody untold.
      await tell('applied-for', subject, { turn: `${person?.turn ?? 0}` }, needs.now(), caller, needs)
      if (await keep(person, after, wish, caller, needs)) return volunteeringOf(after)
    }
    throw new Error('the record changed at every attempt')
  }

/** Who is looked after has shown a code, so their document is there; one's own may have to be made. */
async function keep(
  person: Person | null,
  after: Volunteering,
  wish: Wish,
  caller: Resident,
  needs: VolunteerNeeds,
): Promise<boolean> {
  const store = needs.volunteers(caller.communityId)
  if (person) return (await store.write(person, memberRef(needs.secrets(), person.personId), after)) !== null
  if (wish.for !== undefined) throw refuse('care-not-found')
  return store.add(newMember(caller, needs), after)
}

/** A team that takes nobody is still kept by those who are in it or wait for it. */
function refuseTeams(
  { teams: wished }: Application,
  before: Volunteering | null,
  teams: { id: string; open: boolean }[],
): void {
  const known = new Map(teams.map((team) => [team.id, team]))
  const held = before?.state === 'active' || before?.state === 'applied' ? [...before.teams, ...before.wishes] : []
  for (const id of wished) {
    const team = known.get(id)
    if (!team) throw refuse('team-not-found')
    if (!team.open && !held.includes(id)) throw refuse('team-closed')
  }
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

const uniqueTimes = (free: Wish['free']): Wish['free'] => [
  ...new Map(free.map((time) => [`${time.weekday}-${time.part}`, time])).values(),
]

import type { volunteers } from '../contract/volunteers'
import { type InitialsOf, initials } from '../door/initials'
import { lookLine } from '../members/audit-line'
import { everyVolunteer } from '../members/audit-store'
import { memberRef } from '../platform/member-ref'
import type { UseCase } from '../platform/serve'
import type { VolunteerNeeds } from './needs'
import { pageOf } from './people'
import type { Person } from './stored-person'
import type { InState, VolunteerStore } from './volunteer-store'

/** As many as the database gives at once; a search of some hundred volunteers is one request. */
const atOnce = 1000

/** Looking at the register is told to every volunteer. */
export const register =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.register> =>
  async ({ state, teamId, words, after, limit }, { communityId, personId }) => {
    const look = { about: everyVolunteer, at: needs.now(), what: 'register-seen' } as const
    await needs.audit(communityId).note(lookLine(needs.secrets(), look, personId))
    const store = needs.volunteers(communityId)
    const wish = { state, teamId }
    const from = after ?? null
    const found =
      words === undefined
        ? await store.inState(wish, from, limit + 1)
        : await search({ ...wish, named: namedBy(words, await initials()) }, from, limit + 1, store, needs)
    return pageOf(found, limit, needs)
  }

interface Search extends InState {
  named(person: Person): boolean
}

/** Initials are not stored, so names are looked through; that finds records of every age. */
async function search(
  { named, ...wish }: Search,
  after: string | null,
  limit: number,
  store: Pick<VolunteerStore, 'inState'>,
  needs: Pick<VolunteerNeeds, 'secrets'>,
): Promise<Person[]> {
  const found: Person[] = []
  for (let from = after; ; ) {
    const page = await store.inState(wish, from, atOnce)
    found.push(...page.filter(named))
    const last = page.at(-1)
    if (!last || page.length < atOnce || found.length >= limit) return found.slice(0, limit)
    from = memberRef(needs.secrets(), last.personId)
  }
}

/** Letters are also initials: `wls` finds 王老师. */
function namedBy(words: string, initialsOf: InitialsOf): Search['named'] {
  const letters = /^[a-z]+$/i.test(words) ? words.toLowerCase() : null
  return ({ volunteering }) => {
    if (!volunteering) return false
    const { name } = volunteering
    return name.includes(words) || (letters !== null && initialsOf(name).startsWith(letters))
  }
}

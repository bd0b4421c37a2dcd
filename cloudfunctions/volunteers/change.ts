import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import type { VolunteerNeeds } from './needs'
import type { Person } from './stored-person'
import type { Volunteering } from './volunteering'

const tries = 5

export interface Changed {
  person: Person
  volunteering: Volunteering
}

/**
 * Changes a record as it is at that moment: `how` sees it again when another change came in between. What is the same
 * afterwards is not written.
 */
export async function change(
  find: () => Promise<Person | null>,
  how: (before: Volunteering) => Volunteering,
  { communityId }: Pick<Resident, 'communityId'>,
  needs: Pick<VolunteerNeeds, 'volunteers' | 'secrets'>,
): Promise<Changed | null> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const person = await find()
    if (!person?.volunteering) return null
    const volunteering = how(person.volunteering)
    if (isSame(volunteering, person.volunteering)) return { person, volunteering }
    const ref = memberRef(needs.secrets(), person.personId)
    const written = await needs.volunteers(communityId).write(person, ref, volunteering)
    if (written) return { person: written, volunteering }
  }
  throw new Error('the record changed at every attempt')
}

/** Dates and the order of keys aside, nothing changed. */
export function isSame(a: Volunteering, b: Volunteering): boolean {
  const text = (one: Volunteering) => JSON.stringify(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))
  return text(a) === text(b)
}

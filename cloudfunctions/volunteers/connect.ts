import type { Volunteering as VolunteeringFace } from '../contract/volunteer-shapes'
import { newMember } from '../members/edit-profile'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { isSame } from './change'
import { recount } from './clear-out'
import type { VolunteerNeeds } from './needs'
import { volunteeringOf } from './present'
import type { StoredRecord } from './record-store'
import { applied, monthsAfter, restMonths, type Volunteering } from './volunteering'

/** What a person says when they claim an old record. */
export interface Connecting {
  age: Volunteering['age']
  consent: string
  /** Hash of the slip, by which the same wish sent again is known. */
  slip: string | null
}

const tries = 5

/**
 * Makes an old record, taken for this person, part of their own document, and empties it. It may be done again after it
 * broke off. A minor's record becomes an application, which a guardian has to agree to.
 */
export async function connect(
  record: StoredRecord,
  owner: Pick<Resident, 'communityId' | 'personId'> & { platformId?: string },
  said: Connecting,
  needs: VolunteerNeeds,
): Promise<VolunteeringFace> {
  const { communityId, personId } = owner
  const store = needs.volunteers(communityId)
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const person = await store.find(personId)
    const after = connected(record, person?.volunteering ?? null, said, needs.now())
    const kept =
      (person?.volunteering && isSame(person.volunteering, after)) ||
      (person && (await store.write(person, memberRef(needs.secrets(), personId), after))) ||
      (!person &&
        owner.platformId &&
        (await store.add(newMember({ ...owner, platformId: owner.platformId }, needs), after)))
    if (!kept) continue
    await recount(communityId, record.teams, needs)
    await needs.records(communityId).connect(record._id, personId)
    return volunteeringOf(after)
  }
  throw new Error('the record changed at every attempt')
}

function connected(
  { name, teams, joined }: StoredRecord,
  before: Volunteering | null,
  { age, consent, slip }: Connecting,
  now: Date,
): Volunteering {
  const stays = before?.state === 'active' || before?.state === 'applied'
  const application = { name, age, skills: [], free: [], teams, consent }
  const base = stays && before ? before : applied(before, application, now)
  if (age === 'minor') return { ...base, wishes: [...new Set([...base.wishes, ...teams])], slip }
  const all = [...new Set([...base.teams, ...teams])]
  return {
    ...base,
    ...{ state: 'active', teams: all, wishes: base.wishes.filter((wish) => !all.includes(wish)), slip },
    since: joined ?? base.since ?? now,
    checkAt: base.checkAt ?? monthsAfter(now, restMonths),
  }
}

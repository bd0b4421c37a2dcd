import { memberRef } from '../platform/member-ref'
import { clearOut } from './clear-out'
import type { VolunteerNeeds } from './needs'
import type { Person } from './stored-person'
import { lapsed, monthsAfter, restMonths } from './volunteering'

const atOnce = 100

export interface IdleNeeds extends Pick<VolunteerNeeds, 'now' | 'secrets' | 'volunteers' | 'teams' | 'shifts'> {
  volunteersToCheck(now: Date, limit: number): Promise<Person[]>
}

/** Lapses volunteers without service for a year, some at each run; the others are looked at when a year is over. */
export async function lapseIdle(needs: IdleNeeds): Promise<number> {
  let count = 0
  for (const person of await needs.volunteersToCheck(needs.now(), atOnce)) {
    const { personId, communityId, volunteering } = person
    if (!volunteering) continue
    const now = needs.now()
    const [last] = await needs.shifts(communityId).mine(personId, { when: 'past', now, limit: 1 })
    const checkAt = last && monthsAfter(last.endsAt, restMonths)
    const after = checkAt && checkAt > now ? { ...volunteering, checkAt } : lapsed(volunteering, '')
    const ref = memberRef(needs.secrets(), personId)
    const written = await needs.volunteers(communityId).write(person, ref, after)
    if (!written || after.state === 'active') continue
    await clearOut(person, after, volunteering.teams, needs)
    count += 1
  }
  return count
}

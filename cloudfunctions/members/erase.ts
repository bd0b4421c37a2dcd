import { sealOf } from '../door/ticket-code'
import type { Position } from '../events/event-store'
import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'
import type { Entry } from '../roster/roster'
import type { Deletion } from './erasure-store'
import type { MemberNeeds, Rosters } from './needs'
import { words } from './words'

const pageSize = 20

export type ErasureNeeds = Pick<
  MemberNeeds,
  | 'now'
  | 'secrets'
  | 'members'
  | 'events'
  | 'shifts'
  | 'erasure'
  | 'erasePhotos'
  | 'leaveDoors'
  | 'leaveVolunteers'
  | 'leaveReports'
  | 'leaveRadio'
  | 'recountTeams'
>

/** Kept after a deletion: whoever has the person's id can tell that it was deleted, and nobody can tell whose it was. */
export const buriedHash = (secrets: Secrets, personId: string): string => secrets.sign('deleted-person', personId)

/**
 * Takes a person out of every collection, as far as it is older than the deletion. Each step may be done again, so a
 * deletion that broke off anywhere is continued from the start. What bears no date goes with it when the deletion is
 * fresh, or when anything older came to light: then a backup brought it back. False when `mostEntries` were replaced and
 * there is more for another call.
 */
export async function erase(
  deletion: Deletion,
  needs: ErasureNeeds,
  { fresh, mostEntries }: { fresh: boolean; mostEntries: number },
): Promise<boolean> {
  const { communityId, personId, at } = deletion
  const store = needs.erasure(communityId)
  const ref = memberRef(needs.secrets(), personId)
  await store.bury(buriedHash(needs.secrets(), personId), at)
  const entombed = await entomb(deletion, needs, mostEntries)
  const removed = (await store.eraseRecords(deletion)) + (await needs.erasePhotos(deletion))
  await store.eraseDeeds(ref, deletion)
  await needs.leaveVolunteers(deletion)
  await needs.leaveReports(deletion)
  await needs.leaveRadio(deletion)
  const member = await needs.members(communityId).find(personId)
  const older = member !== null && (member.since ?? at) <= at
  const hadRoles = member !== null && (member.roles.length > 0 || member.roleTurn > 0)
  // A backup may bring back what somebody signed without the document that says they could.
  if (hadRoles || !fresh) await unsign(ref, deletion, needs)
  if (fresh || older || entombed + removed > 0) {
    await needs.leaveDoors(deletion)
    await store.eraseUndated(personId)
  }
  if (older) {
    await store.eraseMember(personId)
    await needs.recountTeams(communityId, member.volunteer?.teams ?? [])
  }
  // Somebody may have signed up on another phone meanwhile; only a look that finds nothing is the end.
  for (let left = mostEntries - entombed; left > 0; ) {
    const late = await entomb(deletion, needs, left)
    if (late === 0) {
      await store.end(deletion)
      return true
    }
    left -= late
  }
  return false
}

/** Takes the mark of a staff member off the entries that they made by hand. */
async function unsign(ref: string, { communityId, tombstone, at }: Deletion, needs: ErasureNeeds): Promise<void> {
  for (let after: Position | undefined; ; ) {
    const page = await needs.erasure(communityId).byHand(pageSize, after)
    for (const event of page) {
      const signed = event.entries.filter((entry) => entry.enteredBy === ref && entry.at <= at)
      for (const entry of signed) {
        await needs.events(communityId).replaceEntry(event.at.id, entry, { ...entry, enteredBy: tombstone })
      }
    }
    after = page.at(-1)?.at
    if (!after || page.length < pageSize) return
  }
}

/** Replaces the person on every list by the tombstone: the place, the party and the ticket's number stay. */
async function entomb(deletion: Deletion, needs: ErasureNeeds, most: number): Promise<number> {
  const { communityId } = deletion
  let replaced = 0
  for (const rosters of [needs.events(communityId), needs.shifts(communityId)]) {
    for (const when of ['upcoming', 'past'] as const) {
      replaced += await entombIn(rosters, when, deletion, needs, most - replaced)
    }
  }
  return replaced
}

async function entombIn(
  rosters: Rosters,
  when: 'upcoming' | 'past',
  deletion: Deletion,
  needs: ErasureNeeds,
  most: number,
): Promise<number> {
  let replaced = 0
  const now = needs.now()
  for (let after: Position | undefined; ; ) {
    const page = await rosters.mine(deletion.personId, { when, now, limit: pageSize, after })
    for (const { id, mine } of page) {
      if (!mine || mine.entry.at > deletion.at) continue
      if (replaced >= most) return replaced
      await rosters.replaceEntry(id, mine.entry, inPlaceOf(mine.entry, id, deletion, needs))
      replaced += 1
    }
    const last = page.at(-1)
    if (!last || page.length < pageSize) return replaced
    after = { at: last.endsAt.toISOString(), id: last.id }
  }
}

const inPlaceOf = (entry: Entry, eventId: string, { tombstone }: Deletion, needs: ErasureNeeds): Entry => ({
  id: tombstone,
  // The seal stays as the number does, so that what the door wrote down counts on.
  ticketId: sealOf(entry.ticketId) + needs.secrets().sign('buried-ticket', `${tombstone}|${eventId}`),
  number: entry.number,
  name: words.deleted,
  party: entry.party,
  answers: [],
  consent: '',
  at: entry.at,
})

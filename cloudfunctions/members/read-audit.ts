import type { AuditLine } from '../contract/audit'
import type { members } from '../contract/members'
import { type EventFace, titleWithPart } from '../events/event'
import type { Position } from '../events/event-store'
import type { Resident } from '../platform/caller'
import type { UseCase } from '../platform/serve'
import { everyoneIn, everyoneOn, everyVolunteer, type StoredLine } from './audit-store'
import type { MemberNeeds } from './needs'
import { settle } from './roles'

/** Lists that one is or was on count so far back. */
const lists = 100

export const readAudit =
  (needs: MemberNeeds): UseCase<typeof members.audit> =>
  async (wish, caller) => {
    const found = await linesAbout(caller, needs, wish.limit + 1, wish.after)
    const page = found.lines.slice(0, wish.limit)
    const last = page.at(-1)
    const more = found.lines.length > wish.limit && last
    return {
      lines: page.flatMap((line) => present(line, found.events)),
      next: more ? { at: last.at.toISOString(), id: last._id } : null,
    }
  }

/** Lines about a person, and about the lists they are on. */
export async function linesAbout(
  caller: Pick<Resident, 'communityId' | 'personId'>,
  needs: MemberNeeds,
  limit: number,
  after?: Position,
) {
  const { communityId, personId } = caller
  const store = needs.events(communityId)
  const window = { now: needs.now(), limit: lists }
  const [member, coming, past] = await Promise.all([
    needs.members(communityId).find(personId),
    store.mine(personId, { when: 'upcoming', ...window }),
    store.mine(personId, { when: 'past', ...window }),
  ])
  if (member?.pending) await settle(member, needs)
  const events = new Map([...coming, ...past].map((event) => [event.id, event]))
  const teams = member?.volunteer?.teams ?? []
  const volunteers = member?.volunteer ? [everyVolunteer, ...teams.map(everyoneIn)] : []
  const whom = [personId, ...[...events.keys()].map(everyoneOn), ...volunteers]
  return { lines: await needs.audit(communityId).about(whom, limit, after), events }
}

/** A look at a list from before one was on it says nothing about oneself. */
export function present(line: StoredLine, events: ReadonlyMap<string, EventFace>): AuditLine[] {
  const event = line.eventId === null ? undefined : events.get(line.eventId)
  if (line.about.startsWith('event:') && (!event?.mine || line.at < event.mine.entry.at)) return []
  return [
    {
      id: line._id,
      at: line.at.toISOString(),
      what: line.what,
      by: line.by,
      role: line.role,
      reason: line.reason,
      event: line.eventId === null ? null : { id: line.eventId, title: event ? titleWithPart(event) : null },
    },
  ]
}

import type { AuditLine } from '../contract/audit'
import type { members } from '../contract/members'
import { type EventFace, titleWithPart } from '../events/event'
import type { Position } from '../events/event-store'
import type { Resident } from '../platform/caller'
import type { UseCase } from '../platform/serve'
import type { StoredLine } from './audit-store'
import { listsOf, type OnList } from './lists-of'
import type { MemberNeeds } from './needs'
import { settle } from './roles'

export const readAudit =
  (needs: MemberNeeds): UseCase<typeof members.audit> =>
  async (wish, caller) => {
    const found = await linesAbout(caller, needs, wish.limit + 1, wish.after)
    const page = found.lines.slice(0, wish.limit)
    const last = page.at(-1)
    const more = found.lines.length > wish.limit && last
    return {
      lines: page.flatMap((line) => present(line, found)),
      next: more ? { at: last.at.toISOString(), id: last._id } : null,
    }
  }

/** Lines about a person, and about the lists they are on; `onPaper` is somebody known by a slip alone. */
export async function linesAbout(
  { communityId, personId, onPaper = false }: Pick<Resident, 'communityId' | 'personId'> & { onPaper?: boolean },
  needs: MemberNeeds,
  limit: number,
  after?: Position,
): Promise<{ lines: StoredLine[]; events: ReadonlyMap<string, EventFace>; lists: readonly OnList[] }> {
  const member = await needs.members(communityId).find(personId)
  if (member?.pending) await settle(member, needs)
  const { lists, events } = await listsOf({ communityId, personId, member, onPaper }, needs)
  const whom = [personId, ...lists.map(({ about }) => about)]
  return { lines: await needs.audit(communityId).about(whom, limit, after), events, lists }
}

type Found = Pick<Awaited<ReturnType<typeof linesAbout>>, 'events' | 'lists'>

/** A look at a list from before one was on it says nothing about oneself. */
export function present(line: StoredLine, { events, lists }: Found): AuditLine[] {
  const since = lists.find(({ about }) => about === line.about)?.since ?? null
  if (since !== null && line.at < since) return []
  const event = line.eventId === null ? undefined : events.get(line.eventId)
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

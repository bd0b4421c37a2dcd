import * as z from 'zod'
import { type Role, roles } from '../contract/action'
import { AuditAct, AuditRole } from '../contract/audit'
import type { Position } from '../events/event-store'
import { command, documentsOf } from '../platform/documents'

/** One thing that somebody did with another's data. */
export const StoredLine = z.object({
  /** Follows from what was done, so that doing it again writes once. */
  _id: z.string(),
  /** The person concerned, or a list: then everyone on it. */
  about: z.string(),
  at: z.date(),
  what: AuditAct,
  by: z.object({ role: AuditRole, ref: z.string() }),
  role: z.enum(roles).nullable(),
  /** Missing in older lines. */
  reason: z.string().nullable().default(null),
  eventId: z.string().nullable(),
})
export type StoredLine = z.infer<typeof StoredLine>

/** Person ids are 22 characters without a colon, so the two can not be mistaken for each other. */
export const everyoneOn = (eventId: string): string => `event:${eventId}`

/** Everyone on the list of a shift. */
export const everyoneOnShift = (shiftId: string): string => `shift:${shiftId}`

/** Everyone in a team of volunteers. */
export const everyoneIn = (teamId: string): string => `team:${teamId}`

/** Everyone who asks to join a team; null: any team. */
export const everyoneAsking = (teamId: string | null): string => `asking:${teamId ?? ''}`

/** Everyone who holds a role. */
export const everyoneWith = (role: Role): string => `role:${role}`

/** Everyone known by a slip alone. */
export const everyoneOnPaper = 'slips:'

/** Everyone with a record as a volunteer. */
export const everyVolunteer = 'volunteers:'

/** The audit log of one community; one request each. */
export interface AuditStore {
  /** Writes a line; false when it was there. */
  note(line: StoredLine): Promise<boolean>
  /** Takes back the line of an act that came to nothing. */
  drop(lineId: string): Promise<void>
  /** Lines about any of these, latest first. */
  about(whom: string[], limit: number, after?: Position): Promise<StoredLine[]>
}

export function auditStore(communityId: string): AuditStore {
  const audit = documentsOf('audit', communityId)
  return {
    note: (line) => audit.add({ ...line }),
    drop: async (lineId) => {
      await audit.remove({ _id: lineId })
    },
    about: async (whom, limit, after) => {
      const _ = command()
      const at = after && new Date(after.at)
      const rows = await audit.find(
        { about: _.in(whom), ...(at ? { at: _.lte(at) } : {}) },
        {
          order: [
            ['at', 'desc'],
            ['_id', 'desc'],
          ],
          limit,
          ...(at ? { either: [{ at: _.lt(at) }, { _id: _.lt(after.id) }] } : {}),
        },
      )
      return rows.map((row) => StoredLine.parse(row))
    },
  }
}

import * as z from 'zod'
import { type Door, readDoor } from '../door/stored-door'
import { command, documentsOf } from '../platform/documents'
import type { EventFace } from './event'
import { replaceWhole } from './event-edit'
import { readFace } from './stored-event'

/** What the office wrote of an event that took place; absent until somebody did. */
const StoredBrief = z.object({ words: z.string(), revision: z.number().int() })
export type StoredBrief = z.infer<typeof StoredBrief>
const WithBrief = z.object({ brief: StoredBrief.default({ words: '', revision: 0 }) })

export interface Recorded {
  face: EventFace
  door: Door
  brief: StoredBrief
}

/** Events as they went; every method is one database request. */
export interface RecordStore {
  find(eventId: string): Promise<Recorded | null>
  /** False when somebody wrote another brief since this revision, or there is no such event. */
  write(eventId: string, brief: StoredBrief): Promise<boolean>
}

export function recordStore(communityId: string): RecordStore {
  const events = documentsOf('events', communityId)
  return {
    find: async (eventId) => {
      const row = await events.one({ _id: eventId, published: true })
      return row === null ? null : { face: readFace(row, null), door: readDoor(row), ...WithBrief.parse(row) }
    },
    write: (eventId, { words, revision }) => {
      // An event of which nobody wrote yet has no brief, and null finds what is missing.
      const before = revision === 0 ? command().in([0, null]) : revision
      const written = replaceWhole({ words, revision: revision + 1 })
      return events.changeUnseen({ _id: eventId, published: true, 'brief.revision': before }, { brief: written })
    },
  }
}

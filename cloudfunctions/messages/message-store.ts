import * as z from 'zod'
import { MessageKind, MissedWhy } from '../contract/messages'
import { command, documentsOf } from '../platform/documents'

/**
 * `claimed` by the run that is about to send it, then `sent` or `failed`; `again` was refused by a busy WeChat and may
 * be claimed anew. A claim that nothing came of is never claimed again, because it may have been sent.
 */
const StoredMessage = z.object({
  _id: z.string(),
  communityId: z.string(),
  eventId: z.string(),
  personId: z.string(),
  kind: MessageKind,
  revision: z.string(),
  state: z.enum(['claimed', 'sent', 'failed', 'again']),
  why: MissedWhy.nullable(),
  at: z.date(),
  tries: z.number().int(),
})
export type StoredMessage = z.infer<typeof StoredMessage>

/** What makes a message one of its kind: whoever has this name is told once. */
export type MessageName = Pick<StoredMessage, 'eventId' | 'personId' | 'kind' | 'revision'>

export const nameOf = ({ eventId, personId, kind, revision }: MessageName): string =>
  [eventId, personId, kind, revision].join('|')

export interface MessageStore {
  /** Messages of an event by name. */
  ofEvent(eventId: string): Promise<Map<string, StoredMessage>>
  /** Messages of several by name, as far as one request brings them. */
  ofEvents(eventIds: readonly string[]): Promise<Map<string, StoredMessage>>
  /** True for the one run that may send it. */
  claim(message: MessageName, now: Date): Promise<boolean>
  claimAgain(message: MessageName, tries: number, now: Date): Promise<boolean>
  settle(message: MessageName, state: 'sent' | 'failed' | 'again', why: MissedWhy | null): Promise<void>
}

const pageSize = 500
const mostOfSeveral = 1000

export function messageStore(communityId: string): MessageStore {
  const messages = documentsOf('messages', communityId)
  return {
    ofEvent: async (eventId) => {
      const found = new Map<string, StoredMessage>()
      let after = ''
      for (;;) {
        const filter = { eventId, ...(after ? { _id: command().gt(after) } : {}) }
        const rows = await messages.find(filter, { order: [['_id', 'asc']], limit: pageSize })
        for (const row of rows.map((row) => StoredMessage.parse(row))) {
          found.set(row._id, row)
          after = row._id
        }
        if (rows.length < pageSize) return found
      }
    },
    ofEvents: async (eventIds) => {
      if (eventIds.length === 0) return new Map()
      const filter = { eventId: command().in([...eventIds]) }
      const rows = await messages.find(filter, { order: [], limit: mostOfSeveral })
      return new Map(rows.map((row) => StoredMessage.parse(row)).map((message) => [message._id, message]))
    },
    claim: (message, now) =>
      messages.add({ _id: nameOf(message), ...message, state: 'claimed', why: null, at: now, tries: 1 }),
    claimAgain: async (message, tries, now) => {
      const again = { _id: nameOf(message), state: 'again', tries }
      return (await messages.change(again, { state: 'claimed', at: now, tries: tries + 1 })) !== null
    },
    settle: async (message, state, why) => {
      await messages.change({ _id: nameOf(message), state: 'claimed' }, { state, why })
    },
  }
}

/** Messages of one kind that were begun since then, latest first; one request. */
export async function messagesOfKind(
  communityId: string,
  kind: MessageKind,
  since: Date,
  limit: number,
): Promise<StoredMessage[]> {
  const recent = { kind, at: command().gte(since) }
  const rows = await documentsOf('messages', communityId).find(recent, { order: [['at', 'desc']], limit })
  return rows.map((row) => StoredMessage.parse(row))
}

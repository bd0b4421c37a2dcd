import * as z from 'zod'
import { roles } from '../contract/action'
import { command, documentsOf } from '../platform/documents'

const StoredMember = z.object({
  _id: z.string(),
  communityId: z.string(),
  /** The platform's own identifier; never leaves this document. */
  platformId: z.string().optional(),
  roles: z.array(z.enum(roles)).default([]),
  building: z.string().nullable().default(null),
  /** Counts the calendar feeds opened so far; a closed feed's address never comes back. */
  feedTurn: z.number().int().default(0),
  /** Hash of the open feed's secret; null when none is open. */
  feedHash: z.string().nullable().default(null),
})
export type Member = z.infer<typeof StoredMember>

/** What a community keeps of a person; someone who never set anything has no document. */
export interface MemberStore {
  find(personId: string): Promise<Member | null>
  /** False when a document of that person exists. */
  add(member: { personId: string; platformId: string; feedTurn: number; feedHash: string }): Promise<boolean>
  /** Opens the feed of that turn if none is open and the turn is still the one that was read. */
  openFeed(personId: string, turn: number, feedHash: string): Promise<boolean>
  closeFeed(personId: string): Promise<void>
}

export function memberStore(communityId: string): MemberStore {
  const members = documentsOf('members', communityId)
  return {
    find: async (personId) => readMember(await members.one({ _id: personId })),
    add: ({ personId, ...member }) => members.add({ _id: personId, roles: [], building: null, ...member }),
    openFeed: async (personId, turn, feedHash) => {
      // A document written for roles alone has no turn yet, and null finds what is missing.
      const turns = turn === 0 ? command().in([0, null]) : turn
      return (
        (await members.change({ _id: personId, feedTurn: turns, feedHash: null }, { feedHash, feedTurn: turn })) !==
        null
      )
    },
    closeFeed: async (personId) => {
      const _ = command()
      await members.change({ _id: personId, feedHash: _.neq(null) }, { feedHash: null, feedTurn: _.inc(1) })
    },
  }
}

export const readMember = (row: unknown): Member | null => (row === null ? null : StoredMember.parse(row))

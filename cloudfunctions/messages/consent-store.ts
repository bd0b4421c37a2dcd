import * as z from 'zod'
import { type ConsentsLeft, type MessageKind, messageKinds } from '../contract/messages'
import { command, documentsOf, type Filter } from '../platform/documents'
import { type Wish, wishFields } from './wish-store'

/** One person's ledger: what is left by kind, the taps counted already, and events whose seat they wait for. */
const StoredConsents = z.object({
  _id: z.string(),
  left: z.partialRecord(z.enum(messageKinds), z.number().int()).default({}),
  hopes: z.array(z.string()).default([]),
  ...wishFields,
})

export interface Ledger {
  left: ConsentsLeft
  /** Ids of events of which the person wants to know when there is a seat. */
  hopes: string[]
  /** Broadcasts that they are to be reminded of. */
  wishes: Wish[]
  /** Ids of broadcasts that they were reminded of. */
  reminded: string[]
}

export interface Tap {
  id: string
  eventId: string
  accepted: MessageKind[]
}

/** Taps and hopes that are remembered; a tap sent again after that many others would count anew. */
const remembered = 50

export interface ConsentStore {
  /** Null for someone who never consented. */
  find(personId: string): Promise<Ledger | null>
  /** Ledgers by person; those who never consented are absent. */
  of(personIds: readonly string[]): Promise<Map<string, Ledger>>
  /** Counts a tap once; false when it was counted before, or there is no ledger yet. */
  count(personId: string, tap: Tap): Promise<boolean>
  /** Opens the ledger with its first tap; false when there is one. */
  open(personId: string, tap: Tap): Promise<boolean>
  /** Takes one consent if any is left. */
  take(personId: string, kind: MessageKind): Promise<boolean>
  giveBack(personId: string, kind: MessageKind): Promise<void>
  /** WeChat says that none is left, whatever the ledger says. */
  exhaust(personId: string, kind: MessageKind): Promise<void>
}

/** Ids that one query names; the reply stays far below the limit of documents. */
const atOnce = 200

export function consentStore(communityId: string): ConsentStore {
  const consents = documentsOf('consents', communityId)
  const set = async (filter: Filter, update: Record<string, unknown>) =>
    (await consents.change(filter, update)) !== null
  return {
    find: async (personId) => {
      const row = await consents.one({ _id: personId })
      return row === null ? null : read(row).ledger
    },
    of: async (personIds) => {
      const parts = Array.from({ length: Math.ceil(personIds.length / atOnce) }, (_, n) =>
        personIds.slice(n * atOnce, (n + 1) * atOnce),
      )
      const found = parts.map((ids) => consents.find({ _id: command().in(ids) }, { order: [], limit: atOnce }))
      return new Map((await Promise.all(found)).flat().map((row) => [read(row).id, read(row).ledger]))
    },
    count: (personId, { id, eventId, accepted }) => {
      const _ = command()
      const counted = Object.fromEntries(accepted.map((kind) => [`left.${kind}`, _.inc(1)]))
      const taps = _.push({ each: [id], slice: -remembered })
      const hopes = accepted.includes('promoted') ? { hopes: _.push({ each: [eventId], slice: -remembered }) } : {}
      return set({ _id: personId, taps: _.neq(id) }, { ...counted, ...hopes, taps })
    },
    open: (personId, { id, eventId, accepted }) =>
      consents.add({
        _id: personId,
        left: Object.fromEntries(accepted.map((kind) => [kind, 1])),
        taps: [id],
        hopes: accepted.includes('promoted') ? [eventId] : [],
      }),
    take: (personId, kind) => {
      const _ = command()
      return set({ _id: personId, [`left.${kind}`]: _.gt(0) }, { [`left.${kind}`]: _.inc(-1) })
    },
    giveBack: async (personId, kind) => void (await set({ _id: personId }, { [`left.${kind}`]: command().inc(1) })),
    exhaust: async (personId, kind) => void (await set({ _id: personId }, { [`left.${kind}`]: 0 })),
  }
}

function read(row: unknown): { id: string; ledger: Ledger } {
  const { _id, left, ...rest } = StoredConsents.parse(row)
  return { id: _id, ledger: { left: { ...none, ...left }, ...rest } }
}

/** Of someone who never consented. */
export const none = Object.fromEntries(messageKinds.map((kind) => [kind, 0])) as ConsentsLeft

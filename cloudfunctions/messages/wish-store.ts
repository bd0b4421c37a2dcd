import * as z from 'zod'
import { command, documentsOf } from '../platform/documents'

/** A broadcast that a person wishes to be reminded of, as it was announced at their tap. */
export const Wish = z.object({
  /** Of the broadcast. */
  id: z.string(),
  /** Of the tap that allowed it: names the one message that it is good for. */
  tap: z.string(),
  title: z.string(),
  startsAt: z.date(),
})
export type Wish = z.infer<typeof Wish>

/** The part of a person's ledger that is about broadcasts. */
export const wishFields = {
  wishes: z.array(Wish).default([]),
  /** Broadcasts that they were reminded of, the latest ones. */
  reminded: z.array(z.string()).default([]),
}

const StoredWishes = z.object({
  ...{ _id: z.string(), taps: z.array(z.string()).default([]) },
  left: z.object({ broadcast: z.number().int().default(0) }).default({ broadcast: 0 }),
  ...wishFields,
})

export interface Wisher {
  personId: string
  /** Messages of that kind that they still let us send. */
  left: number
  wishes: Wish[]
}

/** Broadcasts that one person may wish to be reminded of at once. */
export const mostWishes = 30
const remembered = 50
const pageSize = 500
/** Ids that one query names. */
const atOnce = 200

/** Wishes stand in the ledgers of consents, so that a tap is one update; every method but `all` is one request for each 200 people. */
export interface WishStore {
  /** Counts a tap and keeps its wish; false when it was counted before, or there is no ledger yet, or too much in it. */
  keep(personId: string, wish: Wish): Promise<boolean>
  /** Opens the ledger with its first wish; false when there is one. */
  open(personId: string, wish: Wish): Promise<boolean>
  find(personId: string): Promise<{ taps: string[]; wishes: Wish[] } | null>
  drop(personId: string, broadcastIds: readonly string[]): Promise<void>
  /** Everyone of the community who wishes to be reminded of something. */
  all(): Promise<Wisher[]>
  /** Takes a wish out of these people's ledgers, remembering it where they were told. */
  settle(broadcastId: string, personIds: readonly string[], told: boolean): Promise<void>
}

export function wishStore(communityId: string): WishStore {
  const consents = documentsOf('consents', communityId)
  return {
    keep: async (personId, wish) => {
      const _ = command()
      const room = { [`wishes.${mostWishes - 1}`]: _.exists(false) }
      const fresh = { _id: personId, taps: _.neq(wish.tap), 'wishes.id': _.neq(wish.id), ...room }
      const taps = _.push({ each: [wish.tap], slice: -remembered })
      return consents.changeUnseen(fresh, { 'left.broadcast': _.inc(1), taps, wishes: _.push([wish]) })
    },
    open: (personId, wish) =>
      consents.add({ _id: personId, left: { broadcast: 1 }, taps: [wish.tap], hopes: [], wishes: [wish] }),
    find: async (personId) => {
      const row = await consents.one({ _id: personId })
      return row === null ? null : StoredWishes.parse(row)
    },
    drop: async (personId, broadcastIds) => {
      const _ = command()
      const theirs = { _id: personId, 'wishes.id': _.in([...broadcastIds]) }
      await consents.changeUnseen(theirs, { wishes: _.pull({ id: _.in([...broadcastIds]) }) })
    },
    all: async () => {
      const _ = command()
      const found: Wisher[] = []
      for (let after = ''; ; ) {
        const page = { order: [['_id', 'asc']] as [string, 'asc'][], limit: pageSize }
        const rows = await consents.find({ 'wishes.id': _.gt(''), _id: _.gt(after) }, page)
        for (const { _id, left, wishes } of rows.map((row) => StoredWishes.parse(row))) {
          found.push({ personId: _id, left: left.broadcast, wishes })
          after = _id
        }
        if (rows.length < pageSize) return found
      }
    },
    settle: async (broadcastId, personIds, told) => {
      const _ = command()
      const reminded = told ? { reminded: _.push({ each: [broadcastId], slice: -remembered }) } : {}
      for (let from = 0; from < personIds.length; from += atOnce) {
        const ids = personIds.slice(from, from + atOnce)
        const theirs = { _id: _.in(ids), 'wishes.id': broadcastId }
        await consents.changeAll(theirs, { wishes: _.pull({ id: broadcastId }), ...reminded })
      }
    },
  }
}

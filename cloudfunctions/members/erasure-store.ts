import * as z from 'zod'
import { MessageKind } from '../contract/messages'
import type { Position } from '../events/event-store'
import { command, type Documents, deploymentDocuments, documentsOf } from '../platform/documents'
import { PackedEntry, unpack } from '../roster/packed-entry'
import type { Entry } from '../roster/roster'
import { everyRow } from './everyone-named-store'

/** A deletion under way; it is what a later call continues, and goes last. */
const StoredDeletion = z.object({
  /** Keyed hash of the person. */
  _id: z.string(),
  communityId: z.string(),
  personId: z.string(),
  /** Of somebody known by a slip alone: by this staff find the deletion. */
  slipId: z.string().optional(),
  /** Stands where the person stood. */
  tombstone: z.string(),
  /** What is younger belongs to somebody who came back. */
  at: z.date(),
})
export type Deletion = z.infer<typeof StoredDeletion>

/** Says that the person of this keyed hash was deleted then, for when an older backup is restored. */
const StoredTombstone = z.object({ _id: z.string(), communityId: z.string(), at: z.date() })
export type Tombstone = z.infer<typeof StoredTombstone>

const Keepers = z.array(z.object({ id: z.string(), name: z.string() })).default([])
const Kept = z.object({
  _id: z.string(),
  title: z.string(),
  keepers: Keepers,
  leftKeepers: Keepers,
})
const WithEntries = z.object({ _id: z.string(), endsAt: z.date(), entries: z.array(PackedEntry) })
const SentMessage = z.object({ eventId: z.string(), kind: MessageKind, state: z.string(), at: z.date() })
export type SentMessage = z.infer<typeof SentMessage>
const mostDoors = 200
const mostMessages = 1000

/** What hangs on a person outside of rosters, in one community; one request each, and harmless to repeat. */
export interface ErasureStore {
  /** Begins a deletion, or finds the one that is under way. */
  begin(deletion: Omit<Deletion, 'communityId'>): Promise<Deletion>
  end(deletion: Deletion): Promise<void>
  /** The deletion under way of whoever was known by this slip. */
  underWay(slipId: string): Promise<Deletion | null>
  bury(hash: string, at: Date): Promise<void>
  doorsOf(personId: string): Promise<{ eventId: string; title: string; name: string }[]>
  messagesOf(personId: string): Promise<SentMessage[]>
  /** Removes what was written about the person until then; says how much it was. */
  eraseRecords(deletion: Deletion): Promise<number>
  /** Removes what bears no date. */
  eraseUndated(personId: string): Promise<void>
  /** Puts the tombstone where the person acted on others' data. */
  eraseDeeds(ref: string, deletion: Deletion): Promise<void>
  /** Events with entries that the office made by hand. */
  byHand(limit: number, after?: Position): Promise<{ at: Position; entries: Entry[] }[]>
  eraseMember(personId: string): Promise<void>
}

export function erasureStore(communityId: string): ErasureStore {
  const open = (collection: string) => documentsOf(collection, communityId)
  return {
    begin: async (deletion) => {
      const begun = { ...deletion, communityId }
      if (await open('deletions').add(begun)) return begun
      return StoredDeletion.parse(await open('deletions').one({ _id: deletion._id }))
    },
    end: async ({ _id }) => {
      await open('deletions').remove({ _id })
    },
    underWay: async (slipId) => {
      const row = await open('deletions').one({ slipId })
      return row === null ? null : StoredDeletion.parse(row)
    },
    bury: async (hash, at) => {
      if (!(await open('tombstones').add({ _id: hash, at }))) await open('tombstones').change({ _id: hash }, { at })
    },
    doorsOf: async (personId) => {
      const fields = { title: true, keepers: true, leftKeepers: true }
      const either = [{ 'keepers.id': personId }, { 'leftKeepers.id': personId }]
      const rows = await open('events').find({}, { order: [], limit: mostDoors, either, fields })
      return rows.map((row) => {
        const { _id, title, keepers, leftKeepers } = Kept.parse(row)
        return { eventId: _id, title, name: [...keepers, ...leftKeepers].find(({ id }) => id === personId)?.name ?? '' }
      })
    },
    messagesOf: async (personId) => {
      const rows = await open('messages').find({ personId }, { order: [], limit: mostMessages })
      return rows.map((row) => SentMessage.parse(row))
    },
    ...records(open),
    byHand: async (limit, after) => {
      const _ = command()
      const beyond = after ? { endsAt: _.gte(new Date(after.at)) } : {}
      const rows = await open('events').find(
        { 'entries.id': /^hand-/, ...beyond },
        {
          order: [
            ['endsAt', 'asc'],
            ['_id', 'asc'],
          ],
          limit,
          ...(after ? { either: [{ endsAt: _.gt(new Date(after.at)) }, { _id: _.gt(after.id) }] } : {}),
          fields: { endsAt: true, entries: true },
        },
      )
      return rows.map((row) => {
        const { _id, endsAt, entries } = WithEntries.parse(row)
        return { at: { at: endsAt.toISOString(), id: _id }, entries: entries.map(unpack) }
      })
    },
    eraseMember: async (personId) => {
      await open('members').remove({ _id: personId })
    },
  }
}

function records(
  open: (collection: string) => Documents,
): Pick<ErasureStore, 'eraseRecords' | 'eraseUndated' | 'eraseDeeds'> {
  return {
    eraseRecords: async ({ personId, at }) => {
      const until = command().lte(at)
      const removed = [
        await open('care').remove({ helper: personId, since: until, slip: null }),
        await open('care').remove({ resident: personId, since: until }),
        await open('audit').remove({ about: personId, at: until }),
        await open('messages').remove({ personId, at: until }),
        await open('sign-ins').remove({ personId, at: until }),
        await open('certificates').remove({ personId, issuedAt: until }),
      ]
      // What is kept of somebody on paper stays within reach of the office.
      const ended = { helper: '', helperName: '', 'slip.state': 'ended' }
      await open('care').changeAll({ helper: personId, since: until }, ended)
      return removed.reduce((sum, count) => sum + count, 0)
    },
    eraseUndated: async (personId) => {
      await open('consents').remove({ _id: personId })
    },
    eraseDeeds: async (ref, { personId, tombstone, at }) => {
      const until = command().lte(at)
      await open('airings').changeAll({ personId, notedAt: until }, { personId: tombstone, reason: '' })
      await open('audit').changeAll({ 'by.ref': ref, at: until }, { 'by.ref': tombstone })
      for (const hand of ['slip.enteredBy', 'slip.confirmedBy']) {
        await open('care').changeAll({ [hand]: ref, since: until }, { [hand]: tombstone })
      }
    },
  }
}

/** Deletions that broke off, in every community. */
export async function unfinishedDeletions(limit: number): Promise<Deletion[]> {
  const rows = await deploymentDocuments('deletions').find({}, { order: [['_id', 'asc']], limit })
  return rows.map((row) => StoredDeletion.parse(row))
}

/** All tombstones by hash. */
export async function allTombstones(): Promise<Map<string, Tombstone>> {
  const found = new Map<string, Tombstone>()
  for await (const row of everyRow('tombstones', {})) {
    const tombstone = StoredTombstone.parse(row)
    found.set(tombstone._id, tombstone)
  }
  return found
}

import * as z from 'zod'
import { AgeClass } from '../contract/volunteer-shapes'
import { command, type Documents, documentsOf } from '../platform/documents'

const Claim = z.object({
  /** Person id. */
  id: z.string(),
  name: z.string(),
  at: z.date(),
  age: AgeClass,
  consent: z.string(),
})
export type Claim = z.infer<typeof Claim>

const StoredRecord = z.object({
  /** Keyed hash of name and phone number, so that importing again makes nothing twice. */
  _id: z.string(),
  communityId: z.string(),
  name: z.string(),
  phone: z.string(),
  teams: z.array(z.string()),
  joined: z.date().nullable(),
  claims: z.array(Claim),
  slip: z.object({ hash: z.string(), until: z.date(), turn: z.number().int() }).nullable(),
  /** The person it is being connected with. */
  takenBy: z.string().nullable(),
  /** Connected: emptied, and kept only so that another import does not make it again. */
  connected: z.boolean(),
})
export type StoredRecord = z.infer<typeof StoredRecord>

const mostClaims = 5
const mostOwn = 50

/** Volunteers of the office's old list in one community; one request each. */
export interface RecordStore {
  find(recordId: string): Promise<StoredRecord | null>
  /** Those of these ids that exist. */
  known(recordIds: string[]): Promise<Set<string>>
  /** False when one of them exists already. */
  add(records: Omit<StoredRecord, 'communityId'>[]): Promise<boolean>
  /** Not connected yet, in the order of their ids. */
  list(claimed: boolean, after: string | null, limit: number): Promise<StoredRecord[]>
  giveSlip(recordId: string, turn: number, slip: NonNullable<StoredRecord['slip']>): Promise<boolean>
  claim(recordId: string, claim: Claim): Promise<boolean>
  dropClaim(recordId: string, personId: string): Promise<void>
  /** Takes the mark of being claimed off a record that nobody claims. */
  unmark(recordId: string): Promise<void>
  /** Takes the record for one person; null when it is unknown, connected, or somebody else's. */
  takeBySlip(hash: string, personId: string, now: Date): Promise<StoredRecord | null>
  takeByClaim(recordId: string, personId: string): Promise<StoredRecord | null>
  /** For whoever proved that name and number are theirs. */
  takeOwn(recordId: string, personId: string): Promise<StoredRecord | null>
  connect(recordId: string, personId: string): Promise<void>
  remove(recordId: string): Promise<void>
  /** What one person says of these records. */
  claimsOf(personId: string): Promise<Claim[]>
}

const emptied = { name: '', phone: '', joined: null, takenBy: null, connected: true, slip: null }

export function recordStore(communityId: string): RecordStore {
  const records = documentsOf('volunteerRecords', communityId)
  return { ...reads(records), ...claims(records), ...changes(records) }
}

const read = (row: unknown) => (row === null ? null : StoredRecord.parse(row))

function reads(records: Documents): Pick<RecordStore, 'find' | 'known' | 'list' | 'claimsOf'> {
  return {
    find: async (recordId) => read(await records.one({ _id: recordId, connected: false })),
    known: async (recordIds) => {
      const fields = { _id: true }
      const rows = await records.find({ _id: command().in(recordIds) }, { order: [], limit: recordIds.length, fields })
      return new Set(rows.map((row) => z.object({ _id: z.string() }).parse(row)._id))
    },
    list: async (claimed, after, limit) => {
      const _ = command()
      const beyond = after === null ? {} : { _id: _.gt(after) }
      const filter = { connected: false, ...(claimed ? { claimed: true } : {}), ...beyond }
      const rows = await records.find(filter, { order: [['_id', 'asc']], limit })
      return rows.map((row) => StoredRecord.parse(row))
    },
    claimsOf: async (personId) => {
      const rows = await records.find({ 'claims.id': personId }, { order: [], limit: mostOwn })
      return rows.flatMap((row) => StoredRecord.parse(row).claims.filter(({ id }) => id === personId))
    },
  }
}

function claims(
  records: Documents,
): Pick<RecordStore, 'giveSlip' | 'claim' | 'dropClaim' | 'unmark' | 'takeBySlip' | 'takeByClaim' | 'takeOwn'> {
  const take = async (filter: Record<string, unknown>, personId: string) => {
    const free = { connected: false, takenBy: command().in([null, personId]) }
    return read(await records.change({ ...filter, ...free }, { takenBy: personId }))
  }
  const unmark = async (recordId: string) => {
    await records.changeUnseen({ _id: recordId, claims: [] }, { claimed: false })
  }
  return {
    giveSlip: (recordId, turn, slip) => {
      const before = turn === 0 ? { slip: null } : { 'slip.turn': turn }
      return records.changeUnseen({ _id: recordId, connected: false, ...before }, { slip: command().set(slip) })
    },
    claim: (recordId, claim) => {
      const _ = command()
      const room = { 'claims.id': _.neq(claim.id), [`claims.${mostClaims - 1}`]: _.exists(false) }
      return records.changeUnseen(
        { _id: recordId, connected: false, ...room },
        { claims: _.push([claim]), claimed: true },
      )
    },
    dropClaim: async (recordId, personId) => {
      const _ = command()
      const row = read(await records.change({ _id: recordId }, { claims: _.pull({ id: personId }) }))
      if (row?.claims.length === 0) await unmark(recordId)
    },
    unmark,
    takeBySlip: (hash, personId, now) => take({ 'slip.hash': hash, 'slip.until': command().gt(now) }, personId),
    takeByClaim: (recordId, personId) => take({ _id: recordId, 'claims.id': personId }, personId),
    takeOwn: (recordId, personId) => take({ _id: recordId }, personId),
  }
}

function changes(records: Documents): Pick<RecordStore, 'add' | 'connect' | 'remove'> {
  return {
    add: (made) => records.addAll(made),
    connect: async (recordId, personId) => {
      const none = { teams: command().set([]), claims: command().set([]), claimed: false }
      await records.change({ _id: recordId, takenBy: personId }, { ...emptied, ...none })
    },
    remove: async (recordId) => {
      await records.remove({ _id: recordId, connected: false })
    },
  }
}

import * as z from 'zod'
import type { Position } from '../../events/event-store'
import { command, documentsOf, type Filter, type Page } from '../../platform/documents'
import { type StoredSound, secondsOf } from './sounds'

const Sound = z.object({
  /** Where it is once it has passed its check. */
  file: z.string(),
  seconds: z.number().int(),
})

const Listed = z.object({
  _id: z.string(),
  communityId: z.string(),
  broadcastId: z.string(),
  programmeId: z.string(),
  /** The programme's title on that day. */
  title: z.string(),
  part: z.string(),
  startsAt: z.date(),
  /** In the order in which they are heard. */
  sounds: z.array(Sound),
  /** A new order of a recording that is heard, some of whose sounds have not passed their check yet. */
  coming: z.array(Sound).nullable().default(null),
  /** Of all of them together. */
  seconds: z.number().int(),
  published: z.boolean(),
  revision: z.number().int(),
})
const StoredRecording = Listed.extend({ transcript: z.string() })
export type ListedRecording = z.infer<typeof Listed>
export type StoredRecording = z.infer<typeof StoredRecording>

/** A recording was one file at first. */
function upgraded(row: unknown): unknown {
  const { file, ...fields } = z.looseObject({}).parse(row)
  return { sounds: [{ file, seconds: fields.seconds }], ...fields }
}
const readListed = (row: unknown): ListedRecording => Listed.parse(upgraded(row))
const readRecording = (row: unknown): StoredRecording => StoredRecording.parse(upgraded(row))

export interface RecordingPage {
  limit: number
  after?: Position | undefined
}

/** Recordings of one community; every method is one database request. */
export interface RecordingStore {
  /** False when a recording of this id exists. */
  add(recording: Omit<StoredRecording, 'communityId'>): Promise<boolean>
  find(recordingId: string): Promise<StoredRecording | null>
  /** Without their texts, latest broadcast first. */
  shown(programmeId: string | undefined, page: RecordingPage): Promise<ListedRecording[]>
  /** All of them, whole. */
  all(page: RecordingPage): Promise<StoredRecording[]>
  /** False when it was changed since this revision. */
  edit(recordingId: string, revision: number, fields: Pick<StoredRecording, 'part' | 'transcript'>): Promise<boolean>
  /** False when it was changed since this revision. */
  arrange(recordingId: string, revision: number, order: Pick<StoredRecording, 'sounds' | 'coming'>): Promise<boolean>
  /** Shows it, in the order that waited where there is one. False when it was changed since this revision, or has no text. */
  publish(recordingId: string, revision: number, coming: StoredRecording['coming']): Promise<boolean>
  withdraw(recordingId: string): Promise<StoredRecording | null>
  remove(recordingId: string): Promise<void>
}

const orderIn = (sounds: StoredSound[]) => ({ sounds: command().set(sounds), seconds: secondsOf(sounds) })

export function recordingStore(communityId: string): RecordingStore {
  const recordings = documentsOf('recordings', communityId)
  const rows = (filter: Filter, { limit, after }: RecordingPage, fields: Pick<Page, 'fields'> = {}) => {
    const _ = command()
    const order: Page['order'] = [
      ['startsAt', 'desc'],
      ['_id', 'desc'],
    ]
    if (!after) return recordings.find(filter, { order, limit, ...fields })
    const at = new Date(after.at)
    // Two stretches of the index, so that the cursor's own document is not read again.
    const either = [{ startsAt: _.lt(at) }, { startsAt: at, _id: _.lt(after.id) }]
    return recordings.find(filter, { order, limit, either, ...fields })
  }
  return {
    add: (recording) => recordings.add(recording),
    find: async (recordingId) => {
      const row = await recordings.one({ _id: recordingId })
      return row === null ? null : readRecording(row)
    },
    shown: async (programmeId, page) => {
      const filter = { published: true, ...(programmeId === undefined ? {} : { programmeId }) }
      return (await rows(filter, page, { fields: { transcript: false } })).map(readListed)
    },
    all: async (page) => (await rows({}, page)).map(readRecording),
    edit: (recordingId, revision, fields) =>
      recordings.changeUnseen({ _id: recordingId, revision }, { ...fields, revision: revision + 1 }),
    arrange: (recordingId, revision, { sounds, coming }) => {
      const _ = command()
      // The one file of an older recording would keep a sound that is in it no more.
      const update = { ...orderIn(sounds), coming: coming && _.set(coming), file: _.remove() }
      return recordings.changeUnseen({ _id: recordingId, revision }, { ...update, revision: revision + 1 })
    },
    publish: (recordingId, revision, coming) => {
      const filter = { _id: recordingId, revision, transcript: command().neq('') }
      const order = coming ? { ...orderIn(coming), coming: null, file: command().remove() } : {}
      return recordings.changeUnseen(filter, { published: true, ...order })
    },
    withdraw: async (recordingId) => {
      const row = await recordings.change({ _id: recordingId }, { published: false })
      return row === null ? null : readRecording(row)
    },
    remove: async (recordingId) => {
      await recordings.remove({ _id: recordingId })
    },
  }
}

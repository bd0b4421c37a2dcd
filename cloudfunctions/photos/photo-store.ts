import * as z from 'zod'
import { PhotoPurpose } from '../contract/photos'
import { command, deploymentDocuments, documentsOf } from '../platform/documents'

const Unfit = z.enum(['not-a-picture', 'photo-too-large', 'too-many-pixels', 'not-audio', 'recording-too-large'])

const StoredPhoto = z.object({
  _id: z.string(),
  communityId: z.string(),
  personId: z.string(),
  purpose: PhotoPurpose,
  /** `arriving` until its bytes were looked at. */
  state: z.enum(['arriving', 'pending', 'passed', 'refused']),
  /** Why its bytes were not taken; null where WeChat's check refused it. */
  unfit: Unfit.nullable(),
  at: z.date(),
  /** How long a recording lasts. */
  seconds: z.number().int().optional(),
  /** Where everyone finds it once it has passed. */
  place: z.string().nullable(),
  /** Where it waits for its check, and where it came in: until those files are removed. */
  waiting: z.string().nullable(),
  incoming: z.string().nullable(),
  /** Names the check that is under way. */
  traceId: z.string().nullable(),
  /** Checks asked so far. */
  tries: z.number().int(),
  /** When the timer looks at it next. */
  dueAt: z.date(),
})
export type StoredPhoto = z.infer<typeof StoredPhoto>
export type NewPhoto = Pick<StoredPhoto, '_id' | 'personId' | 'purpose' | 'at' | 'dueAt'>
export type Arrival = Pick<StoredPhoto, 'place' | 'waiting' | 'incoming' | 'dueAt' | 'seconds'>

/** Photos of one community; every method is one request. */
export interface PhotoStore {
  find(id: string): Promise<StoredPhoto | null>
  among(ids: readonly string[]): Promise<StoredPhoto[]>
  ofPerson(personId: string): Promise<StoredPhoto[]>
  /** False when it began before. */
  begin(photo: NewPhoto): Promise<boolean>
  /** Its bytes are fit, and wait for their check; null when it has arrived before. */
  arrive(id: string, arrival: Arrival): Promise<StoredPhoto | null>
  /** Its bytes are not fit; null when it has arrived before. */
  reject(id: string, unfit: z.infer<typeof Unfit>, incoming: string, dueAt: Date): Promise<StoredPhoto | null>
  asked(id: string, traceId: string, dueAt: Date): Promise<void>
  postpone(id: string, dueAt: Date): Promise<void>
  /** What its check said; null when another check is under way or said something before. */
  decide(id: string, traceId: string, state: 'passed' | 'refused', dueAt: Date): Promise<StoredPhoto | null>
  /** Its other files are removed. */
  tidied(id: string, dueAt: Date): Promise<void>
  remove(id: string): Promise<void>
  /** Puts another in the place of the person who brought a picture of the office. */
  handOver(id: string, from: string, to: string): Promise<void>
}

const mostPhotos = 1000

export function photoStore(communityId: string): PhotoStore {
  const photos = documentsOf('photos', communityId)
  const change = async (filter: Record<string, unknown>, update: Record<string, unknown>) => {
    const row = await photos.change(filter, update)
    return row === null ? null : StoredPhoto.parse(row)
  }
  const all = async (filter: Record<string, unknown>) =>
    (await photos.find(filter, { order: [], limit: mostPhotos })).map((row) => StoredPhoto.parse(row))
  return {
    find: async (id) => (await all({ _id: id }))[0] ?? null,
    among: (ids) => all({ _id: command().in([...ids]) }),
    ofPerson: (personId) => all({ personId }),
    begin: (photo) =>
      photos.add({
        ...{ ...photo, state: 'arriving', unfit: null, place: null, waiting: null, incoming: null },
        ...{ traceId: null, tries: 0 },
      }),
    arrive: (id, arrival) => change({ _id: id, state: 'arriving' }, { ...arrival, state: 'pending' }),
    reject: (id, unfit, incoming, dueAt) =>
      change({ _id: id, state: 'arriving' }, { state: 'refused', unfit, incoming, dueAt }),
    asked: async (id, traceId, dueAt) => {
      await photos.changeUnseen({ _id: id, state: 'pending' }, { traceId, dueAt, tries: command().inc(1) })
    },
    postpone: async (id, dueAt) => {
      await photos.changeUnseen({ _id: id }, { dueAt, tries: command().inc(1) })
    },
    decide: (id, traceId, state, dueAt) => change({ _id: id, state: 'pending', traceId }, { state, dueAt }),
    tidied: async (id, dueAt) => {
      const done = command().in(['passed', 'refused'])
      await photos.changeUnseen({ _id: id, state: done }, { incoming: null, waiting: null, traceId: null, dueAt })
    },
    remove: async (id) => {
      await photos.remove({ _id: id })
    },
    handOver: async (id, from, to) => {
      await photos.changeUnseen({ _id: id, personId: from }, { personId: to })
    },
  }
}

/** The photo whose check has that name, in whichever community. */
export async function photoUnderCheck(traceId: string): Promise<StoredPhoto | null> {
  const row = await deploymentDocuments('photos').one({ traceId })
  return row === null ? null : StoredPhoto.parse(row)
}

/** Photos of all communities that the timer should look at, longest due first. */
export async function duePhotos(now: Date, limit: number): Promise<StoredPhoto[]> {
  const rows = await deploymentDocuments('photos').find(
    { dueAt: command().lte(now) },
    { order: [['dueAt', 'asc']], limit },
  )
  return rows.map((row) => StoredPhoto.parse(row))
}

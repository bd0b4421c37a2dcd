import * as z from 'zod'
import { CareAct } from '../contract/care'
import { command, documentsOf } from '../platform/documents'

const StoredCare = z.object({
  /** Keyed hash of both people: one consent a pair. */
  _id: z.string(),
  /** Person ids. */
  helper: z.string(),
  resident: z.string(),
  /** What each calls the other. */
  helperName: z.string(),
  residentName: z.string(),
  acts: z.array(CareAct),
  since: z.date(),
  until: z.date(),
})
export type StoredCare = z.infer<typeof StoredCare>

/** One person looks after so many others at most, and is looked after by so many. */
const most = 50

/** Consents to look after another, of one community; one request each, two to renew. */
export interface CareStore {
  begin(care: StoredCare): Promise<void>
  /** The consent that lets `helper` act now. */
  acting(careId: string, helper: string, now: Date): Promise<StoredCare | null>
  find(careId: string): Promise<StoredCare | null>
  end(careId: string): Promise<void>
  lookingAfter(helper: string): Promise<StoredCare[]>
  lookedAfterBy(resident: string): Promise<StoredCare[]>
}

export function careStore(communityId: string): CareStore {
  const care = documentsOf('care', communityId)
  const one = async (filter: Record<string, unknown>) => {
    const row = await care.one(filter)
    return row === null ? null : StoredCare.parse(row)
  }
  const all = async (filter: Record<string, unknown>) =>
    (await care.find(filter, { order: [['_id', 'asc']], limit: most })).map((row) => StoredCare.parse(row))
  return {
    begin: async ({ _id, ...consent }) => {
      if (await care.add({ _id, ...consent })) return
      await care.change({ _id }, { ...consent, acts: command().set(consent.acts) })
    },
    acting: (careId, helper, now) => one({ _id: careId, helper, until: command().gt(now) }),
    find: (careId) => one({ _id: careId }),
    end: async (careId) => {
      await care.remove({ _id: careId })
    },
    lookingAfter: (helper) => all({ helper }),
    lookedAfterBy: (resident) => all({ resident }),
  }
}

import * as z from 'zod'
import { CareAct } from '../contract/care'
import { SlipState } from '../contract/care-slips'
import { command, documentsOf } from '../platform/documents'

/** What makes a consent one on paper; people who handled it stand as refs. */
const StoredSlip = z.object({
  state: SlipState,
  room: z.string(),
  phone: z.string().nullable(),
  /** `2026-11-23` */
  signedOn: z.string(),
  enteredBy: z.string(),
  confirmedBy: z.string().nullable(),
})

export const StoredCare = z.object({
  /** Keyed hash of both people, one consent a pair; or of who entered a slip and their form's key. */
  _id: z.string(),
  /** Person ids; the helper of a slip that ended is nobody. */
  helper: z.string(),
  resident: z.string(),
  /** What each calls the other. */
  helperName: z.string(),
  residentName: z.string(),
  acts: z.array(CareAct),
  since: z.date(),
  until: z.date(),
  /** The helper acts as head of this building; missing in older documents. */
  building: z.string().nullable().default(null),
  /** Missing in older documents. */
  slip: StoredSlip.nullable().default(null),
  /** The names have not passed WeChat's check yet: the other of the two does not see them. */
  unchecked: z.boolean().default(false),
})
export type StoredCare = z.infer<typeof StoredCare>

/** One person looks after so many others at most, and is looked after by so many. */
const most = 200

/** Consents to look after another, of one community; one request each, two to renew. */
export interface CareStore {
  begin(care: StoredCare): Promise<void>
  /** The consent that lets `helper` act now; one on paper only when it is confirmed. */
  acting(careId: string, helper: string, now: Date): Promise<StoredCare | null>
  find(careId: string): Promise<StoredCare | null>
  /** Puts names that passed, or stand in for those that did not. */
  settleNames(careId: string, names: Pick<StoredCare, 'helperName' | 'residentName'>): Promise<void>
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
    acting: async (careId, helper, now) => {
      const held = await one({ _id: careId, helper, until: command().gt(now) })
      return held?.slip && held.slip.state !== 'confirmed' ? null : held
    },
    settleNames: async (careId, names) => {
      await care.change({ _id: careId, unchecked: true }, { ...names, unchecked: false })
    },
    find: (careId) => one({ _id: careId }),
    end: async (careId) => {
      await care.remove({ _id: careId })
    },
    lookingAfter: (helper) => all({ helper }),
    lookedAfterBy: (resident) => all({ resident, 'slip.state': command().neq('ended') }),
  }
}

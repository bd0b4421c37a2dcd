import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { ReportKind, ReportStatus } from './report-kinds'
import { AssetScene, BroughtPhotos, ShownPhoto } from './report-shapes'
import { Position } from './routes'
import { Id, Instant, Line, PageSize } from './scalars'

export const AssetType = z.enum(['extinguisher', 'board', 'fitness', 'lamp', 'bin'])
export type AssetType = z.infer<typeof AssetType>

/** What is looked at on an inspection; which of them depends on the type. */
export const CheckPoint = z.enum([
  'in-place',
  'pressure',
  'seal',
  'hose',
  'clean',
  'content-current',
  'fixed-firmly',
  'no-sharp-edges',
  'moves-freely',
  'lights-up',
  'lid-closes',
  'sign-readable',
])
export type CheckPoint = z.infer<typeof CheckPoint>

/** `fit`: nothing wrong at the last look. `faulty`: something was. `unseen`: nobody looked yet. */
export const AssetState = z.enum(['unseen', 'fit', 'faulty'])
export type AssetState = z.infer<typeof AssetState>

const day = z.iso.date()

export const AssetFields = z.strictObject({
  type: AssetType,
  name: Line(1, 40),
  building: Line(1, 20).nullable(),
  gridId: Id.nullable(),
  /** 二楼消防栓旁 */
  detail: Line(0, 60),
  position: Position.nullable(),
  /** An extinguisher's last day, `2027-05-31`; null where nothing expires. */
  expiresOn: day.nullable(),
  /** Days from one inspection to the next. */
  everyDays: z.number().int().min(1).max(1000),
  /** What shows on a culture board now. */
  content: Line(0, 60).default(''),
})
export type AssetFields = z.infer<typeof AssetFields>

export const Asset = AssetFields.extend({
  id: Id,
  state: AssetState,
  /** Days by Shanghai's calendar. */
  nextDueOn: day,
  due: z.enum(['later', 'soon', 'late']),
  expired: z.boolean(),
  retired: z.boolean(),
  revision: z.number().int(),
  print: z.number().int(),
})
export type Asset = z.infer<typeof Asset>

/** One look at it. `ref` and photos are for those responsible and the office. */
export const Inspection = z.strictObject({
  at: Instant,
  faults: z.array(CheckPoint),
  note: z.string(),
  by: Id.nullable(),
  photos: z.array(ShownPhoto),
  /** It waited on a phone for a network. */
  late: z.boolean(),
})
export type Inspection = z.infer<typeof Inspection>

/** What is kept of a person about the things they look after. */
export const OwnInspecting = z.strictObject({
  /** Names of the things that the person looks after now. */
  things: z.array(z.string()),
  /** Looks that the person wrote down, as far as the things still hold them. */
  looks: z.array(
    z.strictObject({
      name: z.string(),
      at: Instant,
      faults: z.array(CheckPoint),
      note: z.string(),
      photos: z.number().int(),
      late: z.boolean(),
    }),
  ),
})
export type OwnInspecting = z.infer<typeof OwnInspecting>

const AssetFault = z.strictObject({ reportId: Id, kind: ReportKind, status: ReportStatus, sentAt: Instant })
const Responsible = z.strictObject({ ref: Id, name: z.string() })
const list = z.strictObject({ assets: z.array(Asset), next: z.strictObject({ on: day, id: Id }).nullable() })
const page = { after: z.strictObject({ on: day, id: Id }).optional(), limit: PageSize }
const one = z.strictObject({ assetId: Id })
const inspected = {
  key: Key,
  faults: z.array(CheckPoint).max(12),
  note: Line(0, 200),
  photos: BroughtPhotos.default([]),
}

export const assets = {
  /** What a scanned code is: anyone sees what it is, when it was looked at, and what is reported about it. */
  scan: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ scene: AssetScene }),
    output: z.strictObject({
      asset: Asset,
      checklist: z.array(CheckPoint),
      history: z.array(Inspection),
      /** Open reports about it, latest first. */
      faults: z.array(AssetFault),
      /** Whether the caller is one of those responsible. */
      mayInspect: z.boolean(),
      /** What a report about it is usually about. */
      reportKind: ReportKind,
    }),
    refusals: ['asset-not-found'],
  }),
  /**
   * By those responsible: one request, two for a look that waited on the phone. Natural key: `key`; the scene proves that
   * they stood before it.
   */
  inspect: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      scene: AssetScene,
      /** As the page showed it: the next day it is due follows from it. */
      everyDays: z.number().int().min(1).max(1000),
      /** When it was looked at, as the phone knows the cloud's time: a week back at most, else it counts as of now. */
      at: Instant.optional(),
      ...inspected,
    }),
    output: z.strictObject({ asset: Asset }),
    refusals: ['asset-not-found', 'photo-not-found'],
  }),
  /** Those for which the caller is responsible, the next due first. */
  mine: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ ...page }),
    output: list,
    refusals: [],
  }),
  /** By the day of the next inspection, or the day they expire. */
  officeList: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({
      order: z.enum(['due', 'expiry']),
      type: AssetType.optional(),
      gridId: Id.optional(),
      state: AssetState.optional(),
      ...page,
    }),
    output: list,
    refusals: [],
  }),
  officeShow: action({
    who: 'staff',
    repeat: 'read',
    input: one,
    output: z.strictObject({
      asset: Asset,
      scene: AssetScene,
      responsible: z.array(Responsible),
      history: z.array(Inspection),
    }),
    refusals: ['asset-not-found'],
  }),
  /** Natural key: `key`. */
  create: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, fields: AssetFields }),
    output: Asset,
    refusals: ['grid-not-found'],
  }),
  /** Natural key: the revision being edited. */
  edit: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ assetId: Id, revision: z.number().int().min(1), fields: AssetFields }),
    output: Asset,
    refusals: ['asset-not-found', 'grid-not-found', 'changed-meanwhile'],
  }),
  /** Puts those responsible in the place of the former; counts from their next call on. Natural key: the list. */
  setResponsible: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ assetId: Id, refs: z.array(Id).max(10) }),
    output: z.strictObject({ responsible: z.array(Responsible) }),
    refusals: ['asset-not-found', 'worker-not-found'],
  }),
  /** The same for everything of a type, or in a grid, or both: a list is handed over as a whole. Natural key: the list. */
  handOver: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ type: AssetType.optional(), gridId: Id.optional(), refs: z.array(Id).max(10) }),
    output: z.strictObject({ responsible: z.array(Responsible) }),
    refusals: ['worker-not-found'],
  }),
  /** It is gone: its code stops working and it is due no more. Natural key: the asset. */
  retire: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one,
    output: z.strictObject({}),
    refusals: ['asset-not-found'],
  }),
  /** The old print stops working at once. Natural key: the print that is replaced. */
  reprint: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one.extend({ print: z.number().int().min(1) }),
    output: z.strictObject({ scene: AssetScene, print: z.number().int() }),
    refusals: ['asset-not-found', 'changed-meanwhile'],
  }),
  /** Its 小程序码 as a PNG. */
  code: action({
    who: 'staff',
    repeat: 'read',
    input: one,
    output: z.strictObject({ scene: AssetScene, png: z.base64() }),
    refusals: ['asset-not-found', 'code-not-available'],
  }),
}

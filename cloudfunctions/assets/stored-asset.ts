import * as z from 'zod'
import { AssetState, AssetType, CheckPoint } from '../contract/assets'
import { Position } from '../contract/routes'

const StoredInspection = z.object({
  /** Made by whoever looked, so that a look sent twice counts once. */
  key: z.string(),
  at: z.date(),
  faults: z.array(CheckPoint),
  note: z.string(),
  /** Ref of who looked, or a tombstone. */
  by: z.string(),
  photos: z.array(z.string()),
  /** It waited on a phone for a network. */
  late: z.boolean().optional(),
})
export type StoredInspection = z.infer<typeof StoredInspection>

export const StoredAsset = z.object({
  _id: z.string(),
  communityId: z.string(),
  type: AssetType,
  name: z.string(),
  building: z.string().nullable(),
  gridId: z.string().nullable(),
  detail: z.string(),
  position: Position.nullable(),
  /** `2027-05-31` */
  expiresOn: z.string().nullable(),
  everyDays: z.number().int(),
  content: z.string(),
  /** The text of the print that is good now; null when it is retired. */
  scene: z.string().nullable(),
  print: z.number().int(),
  state: AssetState,
  nextDueOn: z.string(),
  /** Person ids: who stands here may inspect. */
  responsible: z.array(z.object({ id: z.string(), ref: z.string(), name: z.string() })),
  /** The latest looks, the last one last. */
  looks: z.array(StoredInspection).default([]),
  retired: z.boolean(),
  revision: z.number().int(),
})
export type StoredAsset = z.infer<typeof StoredAsset>
export type NewAsset = Omit<StoredAsset, 'communityId'>

export const readAsset = (row: unknown): StoredAsset => StoredAsset.parse(row)

import * as z from 'zod'
import { action } from './action'
import { Week } from './commentary'
import { Key } from './events-office'
import { AssetScene } from './report-shapes'
import { Id, Instant, PageSize } from './scalars'

/** A content in one of its versions: a notice, or a week's commentary. */
export const Content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notice'), id: Id, revision: z.number().int(), title: z.string().max(60) }),
  z.strictObject({ kind: z.literal('commentary'), id: Week, revision: z.number().int(), title: z.string().max(60) }),
])
export type Content = z.infer<typeof Content>

/** What may be hung now; the proof says that the cloud offered this very version. */
export const Offered = z.strictObject({ content: Content, proof: z.string().max(40) })
export type Offered = z.infer<typeof Offered>

/** What hangs on a board, since when. */
export const Hanging = z.strictObject({ content: Content, since: Instant })
export type Hanging = z.infer<typeof Hanging>

/** A board or another display place: it is one of the things that are looked after. */
export const Board = z.strictObject({
  id: Id,
  name: z.string(),
  building: z.string().nullable(),
  detail: z.string(),
  /** What hangs there now; null when nothing was ever noted. */
  now: Hanging.nullable(),
})
export type Board = z.infer<typeof Board>

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notice'), id: Id }),
  z.strictObject({ kind: z.literal('commentary'), id: Week }),
])

export const boards = {
  /** What a board shows, and for those who look after it what may hang there. */
  scan: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ scene: AssetScene }),
    output: z.strictObject({
      board: Board,
      /** Earlier ones, latest first. */
      before: z.array(Hanging),
      mayHang: z.boolean(),
      offered: z.array(Offered),
    }),
    refusals: ['asset-not-found'],
  }),
  /** Notes what was just hung; the scene proves that they stood before it. One request. Natural key: `key`. */
  hang: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ scene: AssetScene, key: Key, ...Offered.shape }),
    output: z.strictObject({ board: Board }),
    refusals: ['asset-not-found', 'content-not-offered'],
  }),
  /** Those never changed first, then by when they were changed, longest ago first. */
  officeList: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({
      after: z.strictObject({ at: Instant.nullable(), id: Id }).optional(),
      limit: PageSize,
    }),
    output: z.strictObject({
      boards: z.array(Board),
      next: z.strictObject({ at: Instant.nullable(), id: Id }).nullable(),
    }),
    refusals: [],
  }),
  /** What may hang now, each as it stands. */
  contents: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ contents: z.array(Content) }),
    refusals: [],
  }),
  /** A content to be printed, with the 小程序码 that opens it as it is then. */
  sheet: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ source }),
    output: z.strictObject({
      content: Content,
      /** Each a paragraph. */
      words: z.array(z.string()),
      /** PNG; null when WeChat gives none. */
      png: z.base64().nullable(),
    }),
    refusals: ['content-not-found'],
  }),
}

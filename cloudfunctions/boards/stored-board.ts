import * as z from 'zod'
import { Content } from '../contract/boards'

const StoredHanging = z.object({
  /** Made by whoever hung it, so that what is sent twice counts once. */
  key: z.string(),
  at: z.date(),
  content: Content,
})
export type StoredHanging = z.infer<typeof StoredHanging>

/** What a display place keeps of what hangs there, in the document of the thing that it is. */
export const StoredBoard = z.object({
  _id: z.string(),
  communityId: z.string(),
  name: z.string(),
  building: z.string().nullable(),
  detail: z.string(),
  scene: z.string().nullable(),
  responsible: z.array(z.object({ id: z.string() })),
  /** The latest ones, the last one last; absent where nothing was ever noted. */
  hung: z.array(StoredHanging).default([]),
  /** When the last one was hung. */
  hungAt: z.date().nullable().default(null),
})
export type StoredBoard = z.infer<typeof StoredBoard>

export const readBoard = (row: unknown): StoredBoard => StoredBoard.parse(row)

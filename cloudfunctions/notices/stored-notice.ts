import * as z from 'zod'
import { NoticeKind, NoticePlace } from '../contract/notices'
import { Audience } from '../contract/terms'

const Before = z.object({ revision: z.number().int(), title: z.string(), words: z.string(), at: z.date() })

export const StoredNotice = z.object({
  /** Keyed hash of the form's key. */
  _id: z.string(),
  communityId: z.string(),
  kind: NoticeKind.catch('notice'),
  title: z.string(),
  words: z.string(),
  audience: Audience,
  /** `everyone`, `volunteers` or a building's name after `at `: by these it is found. */
  concerns: z.array(z.string()),
  shows: z.array(NoticePlace),
  from: z.date(),
  until: z.date(),
  withdrawn: z.boolean(),
  /** WeChat could not check its words; the office answers for them. */
  unchecked: z.boolean(),
  changedAt: z.date(),
  revision: z.number().int(),
  /** The latest earlier revisions, the last one last. */
  before: z.array(Before).default([]),
})
export type StoredNotice = z.infer<typeof StoredNotice>

export const readNotice = (row: unknown): StoredNotice => StoredNotice.parse(row)

/** Under what somebody of that building finds it. */
export const concernsOf = (audience: StoredNotice['audience']): string[] =>
  audience.kind === 'buildings' ? audience.buildings.map((building) => `at ${building}`) : [audience.kind]

import * as z from 'zod'
import { Browser } from '../contract/sign-in'
import { command, deploymentDocuments, documentsOf } from '../platform/documents'

const StoredSignIn = z.object({
  /** Keyed hash of the code: whoever reads the database can neither show nor collect it. */
  _id: z.string(),
  browser: Browser,
  at: z.date(),
  until: z.date(),
  /** Who answered, and what; absent until then. */
  personId: z.string().optional(),
  allowed: z.boolean().optional(),
  /** The platform's own identifier of who allowed it. */
  platformId: z.string().optional(),
})
export type StoredSignIn = z.infer<typeof StoredSignIn>

export interface Answer {
  personId: string
  allowed: boolean
  platformId?: string
  /** By when the tab must have collected it. */
  until: Date
}

/** Sign-ins under way in one community; one request each. */
export interface SignInStore {
  /** False when there is one under that id. */
  open(signIn: Pick<StoredSignIn, '_id' | 'browser' | 'at' | 'until'>): Promise<boolean>
  /** One that is not over. */
  find(id: string, now: Date): Promise<StoredSignIn | null>
  /** False when somebody has answered, or it is over. */
  answer(id: string, answer: Answer, now: Date): Promise<boolean>
  /** Shortens the life of an allowed one to `until`, the first time only. */
  take(id: string, until: Date): Promise<void>
}

export function signInStore(communityId: string): SignInStore {
  const signIns = documentsOf('sign-ins', communityId)
  return {
    open: (signIn) => signIns.add({ ...signIn, taken: false }),
    find: async (id, now) => {
      const row = await signIns.one({ _id: id, until: command().gt(now) })
      return row === null ? null : StoredSignIn.parse(row)
    },
    answer: async (id, answer, now) =>
      (await signIns.change({ _id: id, until: command().gt(now), personId: null }, { ...answer })) !== null,
    take: async (id, until) => void (await signIns.change({ _id: id, taken: false }, { taken: true, until })),
  }
}

/** Removes sign-ins that are over, in every community; says how many. */
export const sweepSignIns = (now: Date): Promise<number> =>
  deploymentDocuments('sign-ins').remove({ until: command().lte(now) })

import * as z from 'zod'
import type { Limit } from '../contract/action'
import { command, deploymentDocuments } from './documents'
import type { Secrets } from './secrets'

/** One call of a limited action; `who` is a person id, or an anonymous visitor's mark. */
export interface Draw {
  communityId: string
  who: string
  /** `members.lookAfter` */
  action: string
  limit: Limit
  at: Date
}

const lengthMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } satisfies Record<Limit['per'], number>
const Filled = z.object({ count: z.number().int() })

/**
 * Draws once from a person's bucket for this action and stretch of time; false when it is empty. One conditional
 * counter: one request, two for the first draw. The id is a keyed hash, so that a bucket names nobody.
 */
export async function drawFromBucket(
  secrets: Secrets,
  { communityId, who, action, limit, at }: Draw,
): Promise<boolean> {
  const stretch = Math.floor(at.getTime() / lengthMs[limit.per])
  const _id = secrets.sign('bucket', [communityId, who, action, stretch].join('|'))
  const buckets = deploymentDocuments('buckets')
  const count = async () => {
    const row = await buckets.change({ _id }, { count: command().inc(1) })
    return row === null ? null : Filled.parse(row).count
  }
  const drawn = await count()
  if (drawn !== null) return drawn <= limit.times
  const until = new Date((stretch + 1) * lengthMs[limit.per])
  if (await buckets.add({ _id, count: 1, until })) return true
  // Another call of the same person opened the bucket in between.
  return ((await count()) ?? 1) <= limit.times
}

/** Removes buckets whose time is over; says how many. */
export const sweepBuckets = (now: Date): Promise<number> =>
  deploymentDocuments('buckets').remove({ until: command().lte(now) })

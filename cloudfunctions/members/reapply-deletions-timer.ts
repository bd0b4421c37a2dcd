import { sweepBuckets } from '../platform/bucket-store'
import { serveTimer } from '../platform/serve-timer'
import { sweepSignIns } from '../sign-in/sign-in-store'
import { allTombstones, unfinishedDeletions } from './erasure-store'
import { everyoneNamed } from './everyone-named-store'
import { memberNeeds } from './member-needs'
import { reapplyDeletions } from './reapply-deletions'

const needs = { ...memberNeeds(), unfinishedDeletions, allTombstones, everyoneNamed }

export const main = serveTimer('members.reapplyDeletions', async () => {
  const people = await reapplyDeletions(needs)
  const [buckets, signIns] = [await sweepBuckets(needs.now()), await sweepSignIns(needs.now())]
  return `${people} people, ${buckets} buckets, ${signIns} sign-ins`
})

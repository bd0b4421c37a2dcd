import { serveTimer } from '../platform/serve-timer'
import { allTombstones, everyoneNamed, unfinishedDeletions } from './erasure-store'
import { memberNeeds } from './member-needs'
import { reapplyDeletions } from './reapply-deletions'

const needs = { ...memberNeeds(), unfinishedDeletions, allTombstones, everyoneNamed }

export const main = serveTimer('members.reapplyDeletions', async () => `${await reapplyDeletions(needs)} people`)

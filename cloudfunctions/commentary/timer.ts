import { allCommunities } from '../communities/community-store'
import { serveTimer } from '../platform/serve-timer'
import { commentaryNeeds } from './commentary-needs'
import { draftEverywhere } from './draft-everywhere'

const needs = { ...commentaryNeeds(), communities: allCommunities }

export const main = serveTimer('commentary.draft', async () => `${await draftEverywhere(needs)} drafted`)

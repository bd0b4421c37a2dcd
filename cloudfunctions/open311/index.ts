import { randomBytes } from 'node:crypto'
import { communityById } from '../communities/community-store'
import type { Community } from '../contract/communities'
import { functionFiles } from '../platform/files'
import { serveHttp } from '../platform/serve-http'
import { functionSecrets, publicUrl } from '../platform/settings'
import { reportStore } from '../reports/report-store'
import { rememberedRules } from '../reports/rules-store'
import type { Open311Needs } from './needs'
import { requestStore } from './request-store'
import { routesOf } from './routes'
import { systemStore } from './system-store'

const keptMs = 10 * 60_000
const now = () => new Date()
const known = new Map<string, { community: Community; until: number }>()

/** One that is not there is asked for anew each time, so that nobody can fill the memory with names. */
async function communityLately(id: string): Promise<Community | null> {
  const held = known.get(id)
  if (held && held.until > Date.now()) return held.community
  const community = await communityById(id)
  if (community) known.set(id, { community, until: Date.now() + keptMs })
  return community
}

const needs: Open311Needs = {
  ...{ now, publicUrl, communityLately, secrets: functionSecrets, files: functionFiles, reports: reportStore },
  ...{ requests: requestStore, systems: systemStore, rulesLately: rememberedRules(now) },
  random: () => randomBytes(17).toString('base64url').slice(0, 22),
}

export const main = serveHttp(routesOf(needs))

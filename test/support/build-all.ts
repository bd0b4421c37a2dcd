import { buildApp } from '../../config/build-app'
import build from './build-functions'
import { demoCommunityId } from './demo-community'

/** Where the host's requests go at build time; the host leads them to the emulator's real port. */
export const localGateway = 'http://127.0.0.1:9'

/** As `npm start` builds it, so that one build serves both. */
const settings = { LINLI_COMMUNITY: demoCommunityId, LINLI_RESIDENT_WEB: 'full' }

/** Before the journeys: the functions and both outputs of the app, each only when stale. */
export default async function buildAll(): Promise<void> {
  await build()
  await buildApp({ platform: 'h5', output: 'dist/h5', settings })
  await buildApp({
    platform: 'weapp',
    output: 'dist/weapp-local',
    settings: { LINLI_COMMUNITY: demoCommunityId, LINLI_LOCAL: localGateway },
  })
}

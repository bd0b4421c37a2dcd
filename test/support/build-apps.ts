import { buildApp } from '../../config/build-app'
import { demoCommunityId } from './demo-accounts'

/** Where the host's requests go at build time; the host leads them to the emulator's real port. */
export const localGateway = 'http://127.0.0.1:9'

/** As `npm start` builds it, so that one build serves both. */
const settings = { LINLI_COMMUNITY: demoCommunityId, LINLI_RESIDENT_WEB: 'full' }

/** Both outputs of the app as the journeys open them, each only when stale. */
export async function buildApps(): Promise<void> {
  await buildApp({ platform: 'h5', output: 'dist/h5', settings })
  await buildApp({
    platform: 'weapp',
    output: 'dist/weapp-local',
    settings: { LINLI_COMMUNITY: demoCommunityId, LINLI_LOCAL: localGateway },
  })
}

if (require.main === module) void buildApps()

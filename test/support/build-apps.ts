import { buildApp } from '../../config/build-app'
import { environmentId } from '../../emulator/functions/platform-environment'
import { demoCommunityId } from './demo-accounts'

/** Both outputs of the app as the journeys open them, each only when stale. */
export async function buildApps(): Promise<void> {
  // As `npm start` builds it, so that one build serves both.
  const settings = { LINLI_COMMUNITY: demoCommunityId, LINLI_RESIDENT_WEB: 'full' }
  await buildApp({ platform: 'h5', output: 'dist/h5', settings })
  await buildApp({ platform: 'weapp', output: 'dist/weapp-tested', settings: { LINLI_ENV: environmentId } })
}

if (require.main === module) void buildApps()

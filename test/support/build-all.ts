import { buildApps } from './build-apps'
import build from './build-functions'

/** Before the journeys: the functions and both outputs of the app. */
export default async function buildAll(): Promise<void> {
  await build()
  await buildApps()
}

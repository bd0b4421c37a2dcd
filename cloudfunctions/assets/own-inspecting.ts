import type { OwnInspecting } from '../contract/assets'
import { memberRef } from '../platform/member-ref'
import { functionSecrets } from '../platform/settings'
import { assetStore } from './asset-store'

const mostThings = 500

/** What somebody looks after, and what they wrote down about it, latest first. */
export async function ownInspecting(communityId: string, personId: string): Promise<OwnInspecting> {
  const store = assetStore(communityId)
  const ref = memberRef(functionSecrets(), personId)
  const [mine, looked] = await Promise.all([
    store.list({ 'responsible.id': personId }, 'nextDueOn', { limit: mostThings }),
    store.lookedAtBy(ref, mostThings),
  ])
  const looks = looked.flatMap(({ name, looks }) =>
    looks
      .filter(({ by }) => by === ref)
      .map(({ at, faults, note, photos, late }) => ({
        ...{ name, at: at.toISOString(), faults, note, late: late ?? false },
        photos: photos.length,
      })),
  )
  return { things: mine.map(({ name }) => name), looks: looks.sort((a, b) => (a.at < b.at ? 1 : -1)) }
}

import type { recordings } from '../../contract/recordings'
import { photoIdIn } from '../../photos/places'
import { refusing, type UseCase } from '../../platform/serve'
import type { OnAirNeeds } from '../needs'
import { broughtAs, checkOf, ofAll, type StoredSound } from './sounds'

const refuse = refusing<typeof recordings.arrangeRecording>()

/**
 * One read and one update, and a look at sounds that are new. What residents hear stays whole until every new sound has
 * passed its check; until then the new order waits beside it.
 */
export const arrange =
  (needs: OnAirNeeds): UseCase<typeof recordings.arrangeRecording> =>
  async ({ recordingId, revision, fileIds }, { communityId }) => {
    const store = needs.recordings(communityId)
    const before = await store.find(recordingId)
    if (!before) throw refuse('recording-not-found')
    const { sounds: heard, coming, published } = before
    const isDone = before.revision === revision + 1 && isSame(coming ?? heard, fileIds)
    if (isDone) return { revision: revision + 1, waits: coming !== null }
    if (before.revision !== revision) throw refuse('changed-meanwhile')
    const known = new Map([...(published ? [] : (coming ?? [])), ...heard].map((sound) => [sound.file, sound]))
    const fresh = fileIds.filter((file) => !known.has(file))
    const found = fresh.length > 0 ? await needs.sounds(communityId).among(fresh.map(photoIdIn)) : []
    const sounds = fileIds.map((file): StoredSound => {
      const kept = known.get(file)
      if (kept) return kept
      const sound = broughtAs(file, found)
      if (!sound) throw refuse('recording-not-found')
      return { file, seconds: sound.seconds ?? 0 }
    })
    const waits = published && ofAll(fresh.map((file) => checkOf(broughtAs(file, found)))) !== 'passed'
    const order = waits ? { sounds: heard, coming: sounds } : { sounds, coming: null }
    if (!(await store.arrange(recordingId, revision, order))) throw refuse('changed-meanwhile')
    return { revision: revision + 1, waits }
  }

const isSame = (sounds: readonly StoredSound[], fileIds: readonly string[]): boolean =>
  sounds.length === fileIds.length && sounds.every(({ file }, n) => file === fileIds[n])

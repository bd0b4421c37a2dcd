import type { Recording, recordings } from '../../contract/recordings'
import type { Position } from '../../events/event-store'
import { refusing, type UseCase } from '../../platform/serve'
import type { OnAirNeeds } from '../needs'
import type { ListedRecording } from './recording-store'

const refuse = refusing<typeof recordings.recording>()
/** A broadcast may be listened to with pauses. */
const addressSeconds = 7200

/** Cuts one more than was asked for into a page and where the next one starts. */
export function pageOf<T extends ListedRecording>(found: T[], limit: number): { page: T[]; next: Position | null } {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { page, next: found.length > limit && last ? { at: last.startsAt.toISOString(), id: last._id } : null }
}

export const faceOf = ({ _id, programmeId, title, part, startsAt, seconds }: ListedRecording): Recording => ({
  ...{ id: _id, programmeId, title, part, seconds },
  startsAt: startsAt.toISOString(),
})

export const listShown =
  (needs: OnAirNeeds): UseCase<typeof recordings.recordings> =>
  async ({ programmeId, limit, after }, { communityId }) => {
    const found = await needs.recordings(communityId).shown(programmeId, { limit: limit + 1, after })
    const { page, next } = pageOf(found, limit)
    return { recordings: page.map(faceOf), next }
  }

/** What is not shown answers like what is not there. */
export const listen =
  (needs: OnAirNeeds): UseCase<typeof recordings.recording> =>
  async ({ recordingId }, { communityId }) => {
    const recording = await needs.recordings(communityId).find(recordingId)
    if (!recording?.published) throw refuse('recording-not-found')
    const { sounds, transcript } = recording
    const addresses = await needs.files.addresses(
      sounds.map(({ file }) => file),
      addressSeconds,
    )
    const heard = sounds.map(({ file, seconds }) => ({ seconds, url: addresses.get(file) ?? null }))
    return { ...faceOf(recording), transcript, sounds: heard }
  }

import type { OfficeRecording, recordings } from '../../contract/recordings'
import type { StoredPhoto } from '../../photos/photo-store'
import { photoIdIn } from '../../photos/places'
import { refusing, type UseCase } from '../../platform/serve'
import { timetable } from '../../radio/timetable'
import type { OnAirNeeds } from '../needs'
import { faceOf, pageOf } from './listen'
import type { StoredRecording } from './recording-store'

const refuseAdd = refusing<typeof recordings.addRecording>()
const refuseEdit = refusing<typeof recordings.editRecording>()
const refusePublish = refusing<typeof recordings.publishRecording>()
const refuseWithdraw = refusing<typeof recordings.withdrawRecording>()
const addressSeconds = 3600

/** Three reads: the recordings, how their checks stand, and where staff can listen to them. */
export const officeList =
  (needs: OnAirNeeds): UseCase<typeof recordings.officeRecordings> =>
  async ({ limit, after }, { communityId }) => {
    const { page, next } = pageOf(await needs.recordings(communityId).all({ limit: limit + 1, after }), limit)
    if (page.length === 0) return { recordings: [], next }
    const sounds = await needs.sounds(communityId).among(page.map(({ file }) => photoIdIn(file)))
    const soundOf = new Map(sounds.map((sound) => [sound.place, sound]))
    const places = sounds.flatMap((sound) => placeNow(sound) ?? [])
    const addresses = await needs.files.addresses(places, addressSeconds)
    const shown = page.map((recording) => {
      const sound = soundOf.get(recording.file)
      const place = sound ? placeNow(sound) : null
      return officeFaceOf(recording, sound, place === null ? null : (addresses.get(place) ?? null))
    })
    return { recordings: shown, next }
  }

/** Where a sound can be fetched at the moment. */
const placeNow = ({ state, place, waiting }: StoredPhoto): string | null =>
  state === 'passed' ? place : state === 'pending' ? waiting : null

function officeFaceOf(recording: StoredRecording, sound: StoredPhoto | undefined, url: string | null): OfficeRecording {
  const { broadcastId, transcript, published, revision } = recording
  const check = sound && sound.state !== 'arriving' ? sound.state : 'refused'
  return { ...faceOf(recording), broadcastId, transcript, published, revision, check, url }
}

/** The id comes of the client's key, so that a form sent twice makes one recording. */
export const add =
  (needs: OnAirNeeds): UseCase<typeof recordings.addRecording> =>
  async ({ key, broadcastId, fileId, part }, { communityId }) => {
    const [programme, sound] = await Promise.all([
      needs.programme(communityId).read(),
      needs.sounds(communityId).find(photoIdIn(fileId)),
    ])
    const airtime = timetable(programme).find(broadcastId)
    if (!airtime) throw refuseAdd('broadcast-not-found')
    if (sound?.purpose !== 'recording' || sound.place !== fileId) throw refuseAdd('recording-not-found')
    const recordingId = needs.secrets().sign('recording', `${communityId}|${key}`)
    const { programmeId, title, startsAt } = airtime
    await needs.recordings(communityId).add({
      ...{ _id: recordingId, broadcastId, programmeId, title, part, startsAt, file: fileId },
      ...{ seconds: sound.seconds ?? 0, transcript: '', published: false, revision: 1 },
    })
    return { recordingId }
  }

export const edit =
  (needs: OnAirNeeds): UseCase<typeof recordings.editRecording> =>
  async ({ recordingId, revision, part, transcript }, { communityId }) => {
    const store = needs.recordings(communityId)
    const before = await store.find(recordingId)
    if (!before) throw refuseEdit('recording-not-found')
    // What is heard by some and read by others keeps its text.
    if (before.published && transcript === '') throw refuseEdit('transcript-missing')
    const isDone = before.revision === revision + 1 && before.part === part && before.transcript === transcript
    if (!isDone && !(await store.edit(recordingId, revision, { part, transcript })))
      throw refuseEdit('changed-meanwhile')
    return { revision: revision + 1 }
  }

export const publish =
  (needs: OnAirNeeds): UseCase<typeof recordings.publishRecording> =>
  async ({ recordingId, revision }, { communityId }) => {
    const store = needs.recordings(communityId)
    const before = await store.find(recordingId)
    if (!before) throw refusePublish('recording-not-found')
    if (before.published && before.revision === revision) return {}
    if (before.transcript === '') throw refusePublish('transcript-missing')
    const sound = await needs.sounds(communityId).find(photoIdIn(before.file))
    if (!sound || sound.state === 'refused') throw refusePublish('recording-refused')
    if (sound.state !== 'passed') throw refusePublish('recording-pending')
    if (!(await store.publish(recordingId, revision))) throw refusePublish('changed-meanwhile')
    return {}
  }

export const withdraw =
  (needs: OnAirNeeds): UseCase<typeof recordings.withdrawRecording> =>
  async ({ recordingId }, { communityId }) => {
    if (!(await needs.recordings(communityId).withdraw(recordingId))) throw refuseWithdraw('recording-not-found')
    return {}
  }

/** The photos' timer finds that nothing shows the sound, and removes it. */
export const remove =
  (needs: OnAirNeeds): UseCase<typeof recordings.removeRecording> =>
  async ({ recordingId }, { communityId }) => {
    await needs.recordings(communityId).remove(recordingId)
    return {}
  }

import type { OfficeRecording, recordings } from '../../contract/recordings'
import type { StoredPhoto } from '../../photos/photo-store'
import { photoIdIn } from '../../photos/places'
import { refusing, type UseCase } from '../../platform/serve'
import { timetable } from '../../radio/timetable'
import type { OnAirNeeds } from '../needs'
import { faceOf, pageOf } from './listen'
import type { StoredRecording } from './recording-store'
import { broughtAs, checkOf, idOf, ofAll, type StoredSound, secondsOf } from './sounds'

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
    const brought = await needs.sounds(communityId).among(page.flatMap((recording) => orderOf(recording).map(idOf)))
    const places = brought.flatMap((sound) => placeNow(sound) ?? [])
    const addresses = await needs.files.addresses(places, addressSeconds)
    const shown = page.map((recording): OfficeRecording => {
      const { broadcastId, transcript, published, revision, coming } = recording
      const order = orderOf(recording)
      const sounds = order.map(({ file, seconds }) => {
        const sound = broughtAs(file, brought)
        const place = sound ? placeNow(sound) : null
        return {
          fileId: file,
          seconds,
          check: checkOf(sound),
          url: place === null ? null : (addresses.get(place) ?? null),
        }
      })
      const check = ofAll(sounds.map(({ check }) => check))
      const face = { ...faceOf(recording), seconds: secondsOf(order), waits: coming !== null }
      return { ...face, broadcastId, transcript, published, revision, check, sounds }
    })
    return { recordings: shown, next }
  }

/** As the office last put it together, heard by residents or not yet. */
const orderOf = ({ sounds, coming }: StoredRecording): StoredSound[] => coming ?? sounds

/** Where a sound can be fetched at the moment. */
const placeNow = ({ state, place, waiting }: StoredPhoto): string | null =>
  state === 'passed' ? place : state === 'pending' ? waiting : null

/** The id comes of the client's key, so that a form sent twice makes one recording. */
export const add =
  (needs: OnAirNeeds): UseCase<typeof recordings.addRecording> =>
  async ({ key, broadcastId, fileIds, part }, { communityId }) => {
    const [programme, found] = await Promise.all([
      needs.programme(communityId).read(),
      needs.sounds(communityId).among(fileIds.map(photoIdIn)),
    ])
    const airtime = timetable(programme).find(broadcastId)
    if (!airtime) throw refuseAdd('broadcast-not-found')
    const sounds = fileIds.map((file) => {
      const sound = broughtAs(file, found)
      if (!sound) throw refuseAdd('recording-not-found')
      return { file, seconds: sound.seconds ?? 0 }
    })
    const recordingId = needs.secrets().sign('recording', `${communityId}|${key}`)
    const { programmeId, title, startsAt } = airtime
    await needs.recordings(communityId).add({
      ...{ _id: recordingId, broadcastId, programmeId, title, part, startsAt, sounds },
      ...{ seconds: secondsOf(sounds), coming: null, transcript: '', published: false, revision: 1 },
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
    const { coming } = before
    if (before.published && !coming && before.revision === revision) return {}
    if (before.transcript === '') throw refusePublish('transcript-missing')
    const order = orderOf(before)
    const found = await needs.sounds(communityId).among(order.map(idOf))
    const check = ofAll(order.map(({ file }) => checkOf(broughtAs(file, found))))
    if (check === 'refused') throw refusePublish('recording-refused')
    if (check === 'pending') throw refusePublish('recording-pending')
    if (!(await store.publish(recordingId, revision, coming))) throw refusePublish('changed-meanwhile')
    return {}
  }

export const withdraw =
  (needs: OnAirNeeds): UseCase<typeof recordings.withdrawRecording> =>
  async ({ recordingId }, { communityId }) => {
    if (!(await needs.recordings(communityId).withdraw(recordingId))) throw refuseWithdraw('recording-not-found')
    return {}
  }

/** The photos' timer finds that nothing shows the sounds, and removes them. */
export const remove =
  (needs: OnAirNeeds): UseCase<typeof recordings.removeRecording> =>
  async ({ recordingId }, { communityId }) => {
    await needs.recordings(communityId).remove(recordingId)
    return {}
  }

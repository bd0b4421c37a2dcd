import { communityId } from './cloud'
import { storiesId } from './on-air'

const now = new Date()
const broadcastId = `${storiesId}@2026-06-10`
const times = { startsAt: now, endsAt: now }
const key = 'random-key-of-a-form'
const fileId = 'cloud://local.local/recordings/marker-recording.wav'
const announced = { broadcastId, programmeId: storiesId, title: '街坊故事' }
const told = { state: 'missed', skipped: [], reason: '停电' }

/** What somebody noted of a broadcast; `fields` name them. */
export const anAiring = (fields: object) => ({
  ...{ _id: `${communityId}|${broadcastId}`, communityId, ...announced, kind: 'broadcast', ...times, ...told },
  ...{ at: now, notedAt: now, hosts: [], as: 'host', revision: 1, ...fields },
})

const recording = {
  ...{ communityId, ...announced, part: '', startsAt: now, sounds: [{ file: fileId, seconds: 60 }] },
  ...{ seconds: 60, transcript: '标记答案' },
  ...{ published: false, revision: 1 },
}

/** A note by somebody whose words must not come out, and a recording that nobody may hear yet. */
export const plantedOnAir = {
  airings: [anAiring({ personId: 'marker-person', reason: '标记答案' })],
  recordings: [{ ...recording, _id: 'marker-recording' }],
}

const facts = {
  ...{ ...announced, kind: 'broadcast', startsAt: now.toISOString(), endsAt: now.toISOString(), segments: [] },
  host: null,
}
const one = { recordingId: 'marker-recording' }

/** Inputs that reach the documents, for every action of what is on air. */
export const onAirInputs: Record<string, unknown[]> = {
  'onAir.desk': [{}],
  'onAir.air': [{ ...told, facts, pass: 'A'.repeat(22), at: null }],
  'onAir.writeWeather': [{ day: '2026-06-10', words: '晴', revision: 0 }],
  'onAir.log': [{}],
  'onAir.settle': [{ ...told, broadcastId, revision: 1, hosts: [] }],
  'onAir.figures': [{ year: 2026 }],
  'onAir.recordings': [{}, { programmeId: storiesId }],
  'onAir.recording': [one],
  'onAir.officeRecordings': [{}],
  'onAir.addRecording': [{ key, broadcastId, fileIds: [fileId], part: '' }],
  'onAir.editRecording': [{ ...one, revision: 1, part: '', transcript: '文字' }],
  'onAir.arrangeRecording': [{ ...one, revision: 1, fileIds: [fileId] }],
  'onAir.publishRecording': [{ ...one, revision: 1 }],
  'onAir.withdrawRecording': [one],
  'onAir.removeRecording': [one],
}

import type { Input } from '../../cloudfunctions/contract'
import { type Cloud, granted, startCloud } from '../support/cloud'
import { setTime, shanghai } from '../support/messaging'
import { aProgramme, bringSound, storiesId } from '../support/on-air'
import { survivesEveryRequest } from './every-request'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const person = () => cloud.person('person')
const wednesday = '2026-06-10'
const broadcastId = `${storiesId}@${wednesday}`
const told = { state: 'missed' as const, skipped: [], reason: '停电' }
const key = 'random-key-of-a-form'
const recordingId = 'recording'
const recording = { recordingId, revision: 1 }

/** What the phone holds before the act. */
interface Held {
  fileId: string
  duty: Pick<Input<'onAir.air'>, 'facts' | 'pass'>
}

/** Everything that writes, as it may be struck at any request. */
const cases: Record<string, (held: Held) => Promise<{ ok: boolean }>> = {
  'noting a broadcast': ({ duty }) => person().call('onAir.air', { ...told, ...duty, at: null }),
  'settling one': () => person().call('onAir.settle', { ...told, broadcastId, revision: 0, hosts: ['host1'] }),
  'writing the weather': () => person().call('onAir.writeWeather', { day: wednesday, words: '晴', revision: 0 }),
  'adding a recording': ({ fileId }) =>
    person().call('onAir.addRecording', { key, broadcastId, fileIds: [fileId], part: '上半场' }),
  'writing its text': () => person().call('onAir.editRecording', { ...recording, part: '', transcript: '新文字' }),
  'putting another sound in its place': ({ fileId }) =>
    person().call('onAir.arrangeRecording', { ...recording, fileIds: [fileId] }),
  'showing it': () => person().call('onAir.publishRecording', recording),
  'putting what waited in its place': () =>
    person().call('onAir.publishRecording', { ...recording, recordingId: 'heard' }),
  'hiding it': () => person().call('onAir.withdrawRecording', { recordingId }),
  'removing it': () => person().call('onAir.removeRecording', { recordingId }),
}

async function prepare(): Promise<Held> {
  await cloud.emulator.control.reset()
  setTime(cloud.emulator, shanghai(`${wednesday}T15:30`))
  await cloud.giveRoles('person', ['staff'])
  await cloud.insert('programmes', [aProgramme({ host1: person().personId, host2: null })])
  const fileId = await bringSound(cloud, person())
  await cloud.emulator.control.deliverMediaChecks()
  const [sound] = await cloud.find('photos', {})
  const of = {
    broadcastId,
    programmeId: storiesId,
    title: '街坊故事',
    part: '',
    startsAt: new Date(),
    file: sound?.place,
  }
  const communityId = sound?.communityId
  await cloud.insert('recordings', [
    { _id: recordingId, communityId, ...of, seconds: 2, transcript: '文字', published: false, revision: 1 },
    {
      ...{ _id: 'heard', communityId, ...of, seconds: 4, transcript: '文字', published: true, revision: 1 },
      coming: [{ file: sound?.place, seconds: 2 }],
    },
  ])
  const { duties } = granted(await person().call('onAir.desk', {}))
  const duty = duties.find(({ facts }) => facts.broadcastId === broadcastId)
  if (!duty) throw new Error('no duty')
  return { fileId, duty: { facts: duty.facts, pass: duty.pass } }
}

/** What is kept, without what chance and the clock decide. */
async function kept(): Promise<unknown> {
  const names = ['airings', 'recordings', 'weather-lines'] as const
  const found = await Promise.all(names.map((name) => cloud.find(name, {})))
  const vary = new Set(['at', 'notedAt', 'startsAt', 'file'])
  return JSON.parse(JSON.stringify(found, (key, value) => (vary.has(key) ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, act) => {
  survivesEveryRequest({ cloud: () => cloud, prepare, act, kept })
})

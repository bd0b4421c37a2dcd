import tcb from '@cloudbase/node-sdk'
import { generateSync, verifySync } from 'otplib'
import { gatherCode, readGatherCode } from '../../cloudfunctions/check-in/gather-code'
import type { WalkItem } from '../../cloudfunctions/contract/check-in'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { stepAt } from '../../cloudfunctions/platform/turning-code'
import { cloud as manifest } from '../../config/cloud'
import { idOf } from '../support/builders'
import { type Cloud, communityId, granted, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'
import { isSteady, ratioOf } from './ratio'
import type { Row } from './row'

const people = 100
const rounds = 15
const codesPerRound = 400
const numberOf = (n: number) => String(10_000 + n)
const collections = {
  ...manifest.collections,
  peer_checkins: { indexes: [{ name: 'by_shift', keys: { shiftId: 1, person: 1 } as const }] },
}

/** Requests of a check-in beside the pattern of other apps, and the price of proving a turning code beside a library's. */
export async function checkInBench(): Promise<Row[]> {
  const cloud = await startCloud({ manifest: { ...manifest, collections } })
  try {
    return [...(await requestRows(cloud)), await codeRow()]
  } finally {
    await cloud.stop()
  }
}

async function requestRows(cloud: Cloud): Promise<Row[]> {
  const shiftId = idOf('shift')
  const entries = Array.from({ length: people }, (_, n) => onDuty(cloud.person(`walker-${n}`).personId, numberOf(n)))
  await cloud.insert('shifts', [aShift(new Date(), { capacity: people, entries })])
  const scanned = new Map<string, WalkItem>()
  const checkIn = async (n: number, point: string) => {
    const item = scanned.get(`${n}|${point}`) ?? walkPhone(`${point}Phone${n}`).point(new Date(), sceneOf(point))
    scanned.set(`${n}|${point}`, item)
    const wish = { shiftId, number: numberOf(n), items: [item] }
    const [result] = granted(await cloud.person(`walker-${n}`).call('checkIn.send', wish)).results
    if (result?.verdict !== 'point') throw new Error(`a check-in was ${result?.verdict}`)
  }
  const each = async (work: (n: number) => Promise<unknown>): Promise<number> => {
    cloud.emulator.database.resetStats()
    for (let n = 0; n < people; n += 1) await work(n)
    return cloud.emulator.database.stats().requests / people
  }
  const cold = await each(async (n) => {
    granted(await cloud.person(`walker-${n}`).call('checkIn.mine', {}))
    await checkIn(n, 'north')
  })
  const warm = await each((n) => checkIn(n, 'south'))
  const again = await each((n) => checkIn(n, 'south'))
  const note = (n: number, phoneName: string, count: number) => {
    const phone = walkPhone(phoneName)
    const items = Array.from({ length: count }, () => phone.note(new Date(), '楼道堆物'))
    return cloud.person(`walker-${n}`).call('checkIn.send', { shiftId, number: numberOf(n), items })
  }
  // The first note of an instance reads the rules of reports, which it then remembers.
  granted(await note(0, 'FirstPhone0', 1))
  const offline = await each((n) => note(n, `QueuePhone${n}`, 20))
  const peer = await peerRequests(cloud, shiftId)
  const row = (name: string, ours: number, most: number) => ({
    ...{ row: name, ours, peer, limit: '1', target: `≤ ${most}`, met: ours <= most },
  })
  return [
    row('requests per check-in, warm', warm, 1.1),
    { ...row('requests per check-in, cold: one’s shifts first', cold, 2), limit: '2' },
    row('requests to send a check-in again', again, 1.1),
    { ...row('requests per item of an offline batch of 20', offline / 20, 0.1), limit: '0.05' },
  ]
}

/** Look up the shift, count what the person has, add a row: how open WeChat-cloud apps check in, re-implemented. */
async function peerRequests(cloud: Cloud, shiftId: string): Promise<number> {
  const sdk = sdkOf(cloud)
  cloud.emulator.database.resetStats()
  for (let n = 0; n < people; n += 1) {
    const { data } = await sdk.collection('shifts').where({ _id: shiftId, communityId }).limit(1).get()
    const mine = { shiftId, person: `walker-${n}` }
    const { total } = await sdk.collection('peer_checkins').where(mine).count()
    if (data.length === 1 && total === 0) await sdk.collection('peer_checkins').add({ ...mine, at: new Date() })
  }
  return cloud.emulator.database.stats().requests / people
}

/** The SDK reads where its cloud is from the environment, as in a function. */
function sdkOf(cloud: Cloud) {
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  return tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
}

/** Both sides are handed a right code of this moment and allow one step to either side. */
async function codeRow(): Promise<Row> {
  const secrets = openSecrets(testSecret)
  const now = new Date()
  const code = gatherCode(secrets, communityId, idOf('shift'), stepAt(now))
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const token = generateSync({ secret })
  const epoch = Math.floor(now.getTime() / 1000)
  const ours = async () => {
    for (let n = 0; n < codesPerRound; n += 1) {
      if (!readGatherCode(secrets, communityId, code).ok) throw new Error('a right code was refused')
    }
  }
  const theirs = async () => {
    for (let n = 0; n < codesPerRound; n += 1) {
      if (!verifySync({ secret, token, epoch, epochTolerance: 30 }).valid) throw new Error('a right token was refused')
    }
  }
  const { ratio, control, oursPerSecond, peerPerSecond } = await ratioOf(rounds, codesPerRound, ours, theirs)
  const steady = isSteady(control)
  return {
    row: `proving a turning code, times as fast as otplib (A/A ${control.toFixed(2)})`,
    ours: steady ? ratio.toFixed(1) : 'void',
    peer: `${peerPerSecond}/s against ${oursPerSecond}/s`,
    limit: 'one HMAC',
    target: '≥ 8',
    met: steady && ratio >= 8,
  }
}

import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { idOf } from '../support/builders'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { anAsset, anOutsideSystem, aReport, assetScene, formKey, reportWish, someRules } from '../support/reports'
import { reportClocks, survivesEveryRequest } from './every-request'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const person = () => cloud.person('person')
const ref = () => memberRef(openSecrets(testSecret), person().personId)
const reportId = idOf('report')
const step = { reportId, key: formKey }
const fields = {
  ...{ type: 'bin' as const, name: '桶', building: null, gridId: null, detail: '', position: null, expiresOn: null },
  ...{ everyDays: 30, content: '' },
}
const assetId = idOf('asset')
const sheetRow = { row: 2, type: '路灯', name: '路灯', building: '', grid: '', detail: '', expires: '', every: '' }

/** Everything that writes, as it may be struck at any request. */
const cases: Record<string, { before?: Parameters<typeof aReport>[1]; act: () => Promise<{ ok: boolean }> }> = {
  'sending a report': { act: () => person().call('reports.send', reportWish()) },
  following: { act: () => person().call('reports.follow', { reportId }) },
  'following no more': {
    before: { followers: [{ id: 'someone', at: now }], followerCount: 1 },
    act: () => person().call('reports.unfollow', { reportId }),
  },
  'accepting by rule': {
    act: () => person().call('reports.officeAct', { items: [{ ...step, move: 'accept', why: '' }] }),
  },
  'entering a hotline’s report': {
    act: () =>
      person().call('reports.enter', {
        ...{ key: formKey, source: 'hotline', kind: 'lamp', words: '灯不亮', place: reportWish().place, photos: [] },
        outside: { number: '1', dueAt: null },
      }),
  },
  merging: {
    before: { followers: [{ id: 'someone', at: now }], followerCount: 1 },
    act: () => person().call('reports.merge', { ...step, into: 'other' }),
  },
  publishing: { act: () => person().call('reports.publish', { reportId, words: null }) },
  withdrawing: { before: { published: true }, act: () => person().call('reports.withdraw', { reportId }) },
  'calling who sent it': {
    before: { contact: { name: '居民', phone: '13900009876' } },
    act: () => person().call('reports.call', { reportId }),
  },
  'noting that they were told': { act: () => person().call('reports.toldOtherwise', { reportId }) },
  'setting rules': {
    act: () => person().call('reports.setRules', { revision: 1, rules: { ...rulesWish(), assign: [] } }),
  },
  inspecting: {
    act: () =>
      person().call('assets.inspect', { scene: assetScene, everyDays: 30, key: formKey, faults: [], note: '' }),
  },
  'adding a thing': { act: () => person().call('assets.create', { key: formKey, fields }) },
  'editing a thing': { act: () => person().call('assets.edit', { assetId, revision: 1, fields }) },
  'naming who is responsible': { act: () => person().call('assets.setResponsible', { assetId, refs: [ref()] }) },
  'handing things over': { act: () => person().call('assets.handOver', { refs: [ref()] }) },
  'retiring a thing': { act: () => person().call('assets.retire', { assetId }) },
  'adding an outside system': { act: () => person().call('reports.addSystem', { key: formKey, name: '市级平台' }) },
  'renewing its key': { act: () => person().call('reports.renewSystem', { systemId: 'system', turn: 0 }) },
  'revoking it': { act: () => person().call('reports.revokeSystem', { systemId: 'system' }) },
  'importing a list of things': { act: () => person().call('assets.importRows', { rows: [sheetRow] }) },
  'printing a code anew': { act: () => person().call('assets.reprint', { assetId, print: 1 }) },
}

const rulesWish = () => ({ ...someRules, kinds: ['rubbish' as const, 'lamp' as const] })

async function prepare(before: Parameters<typeof aReport>[1] = {}): Promise<void> {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('person', ['staff', 'admin', 'gridWorker'], { ref: ref(), nickname: '网格员一' })
  const assign = [{ gridId: null, kind: null, worker: person().personId, name: '网格员一' }]
  await cloud.insert('report-rules', [{ _id: `${communityId}|rules`, communityId, revision: 1, ...someRules, assign }])
  await cloud.insert('reports', [aReport(now, before), aReport(now, { _id: 'other' })])
  await cloud.insert('assets', [anAsset(now)])
  await cloud.insert('outside-systems', [anOutsideSystem(now)])
}

/** What is kept, without what chance and the clock decide. */
async function kept(): Promise<unknown> {
  const names = ['reports', 'assets', 'report-rules', 'outside-systems'] as const
  const found = await Promise.all(names.map((name) => cloud.find(name, {})))
  const vary = new Set([...reportClocks, 'since', 'sentAt', 'scene'])
  return JSON.parse(JSON.stringify(found, (key, value) => (vary.has(key) ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, { before, act }) => {
  survivesEveryRequest({ cloud: () => cloud, prepare: () => prepare(before), act, kept })
})

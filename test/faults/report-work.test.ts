import { memberRef } from '../../cloudfunctions/platform/member-ref'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import type { StoredReport } from '../../cloudfunctions/reports/stored-report'
import { hour, idOf } from '../support/builders'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { aReport, formKey, someRules } from '../support/reports'
import { reportClocks, survivesEveryRequest } from './every-request'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const person = () => cloud.person('person')
const ref = () => memberRef(openSecrets(testSecret), person().personId)
const ids = [idOf('report'), 'second', 'third']
const of = (reportId: string) => ({ reportId, key: formKey, why: '' })
type Before = () => Partial<StoredReport>

const given: Before = () => ({
  status: 'dispatched',
  assignee: { id: person().personId, ref: ref(), name: '网格员一' },
})
const fixed: Before = () => ({
  ...{ status: 'fixed', open: false, reporter: person().personId },
  ...{ fixedAt: new Date(+now - hour), closedAt: new Date(+now - hour) },
})
const followed: Before = () => ({ followers: [{ id: 'someone', at: now }], followerCount: 1 })

/** What several take at once, and what those who are given a report and who sent it say of it. */
const cases: Record<string, { before?: Before; act: () => Promise<{ ok: boolean }> }> = {
  'starting on several': {
    before: given,
    act: () => person().call('reports.workOn', { items: ids.map((id) => ({ ...of(id), move: 'start' as const })) }),
  },
  'fixing several': {
    before: given,
    act: () => person().call('reports.workOn', { items: ids.map((id) => ({ ...of(id), move: 'fix' as const })) }),
  },
  'handing one back': {
    before: given,
    act: () => person().call('reports.workOn', { items: [{ ...of('second'), why: '不归我', move: 'handBack' }] }),
  },
  'saying that it is fixed': {
    before: fixed,
    act: () => person().call('reports.answer', { ...of('second'), move: 'confirm' }),
  },
  'saying that it is not': {
    before: fixed,
    act: () => person().call('reports.answer', { ...of('second'), why: '还有', move: 'reopen' }),
  },
  'accepting several by rule': {
    act: () => person().call('reports.officeAct', { items: ids.map((id) => ({ ...of(id), move: 'accept' as const })) }),
  },
  'merging several': {
    before: followed,
    act: () => person().call('reports.mergeAll', { reportIds: ids.slice(1), into: idOf('report'), key: formKey }),
  },
  'publishing several': { act: () => person().call('reports.review', { reportIds: ids, publish: true }) },
  'keeping several to the office': { act: () => person().call('reports.review', { reportIds: ids, publish: false }) },
}

async function prepare(before: Before = () => ({})): Promise<void> {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('person', ['staff', 'gridWorker'], { ref: ref(), nickname: '网格员一' })
  const assign = [{ gridId: null, kind: null, worker: person().personId, name: '网格员一' }]
  await cloud.insert('report-rules', [{ _id: `${communityId}|rules`, communityId, revision: 1, ...someRules, assign }])
  await cloud.insert(
    'reports',
    ids.map((_id) => aReport(now, { _id, ...before() })),
  )
}

const vary = new Set([...reportClocks, 'startedAt', 'fixedAt'])
/** What is kept, without what chance and the clock decide. */
async function kept(): Promise<unknown> {
  const told = (key: string, value: unknown) => (vary.has(key) && value !== null ? 'varies' : value)
  return JSON.parse(JSON.stringify(await cloud.find('reports', {}), told))
}

describe.each(Object.entries(cases))('%s', (_, { before, act }) => {
  survivesEveryRequest({ cloud: () => cloud, prepare: () => prepare(before), act, kept })
})

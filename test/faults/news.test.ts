import { weekOf } from '../../cloudfunctions/commentary/week'
import { idOf } from '../support/builders'
import { type Cloud, startCloud } from '../support/cloud'
import { aNotice, noticeFields, someCommentaryRules } from '../support/news'
import { anAsset, aReport, assetScene, formKey } from '../support/reports'
import { survivesEveryRequest } from './every-request'

const now = new Date()
const week = weekOf(now)
const noticeId = idOf('notice')
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const person = () => cloud.person('person')
const text = '一句话'
const sentence = {
  ...{ id: 'deed', reportId: 'deed', number: 'AAAA', kind: 'deed', tone: 'praise', drafted: text, state: 'in' },
  text,
}
const cited = (id: string, kind: string, tone: string, done: boolean) => ({
  ...sentence,
  id,
  reportId: id,
  kind,
  tone,
  done,
})
const commentary = {
  ...{ _id: `wenmiaoping|${week}`, communityId: 'wenmiaoping', week, draftedAt: now, approvedAt: null, revision: 1 },
  sentences: [sentence, cited('lamp', 'lamp', 'thanks', true), cited('heap', 'rubbish', 'blame', false)],
}
const drafted = [{ ...commentary, state: 'draft' }]
const approved = [{ ...commentary, state: 'approved' }]

async function hang() {
  const scanned = await person().call('boards.scan', { scene: assetScene })
  const [offer] = scanned.ok ? scanned.data.offered : []
  if (!offer) return { ok: false }
  return person().call('boards.hang', { scene: assetScene, key: formKey, ...offer })
}

/** Everything that writes, as it may be struck at any request. */
const cases: Record<string, { commentaries?: object[]; act: () => Promise<{ ok: boolean }> }> = {
  'writing a notice': { act: () => person().call('notices.write', { key: formKey, fields: noticeFields(now) }) },
  'editing a notice': {
    act: () => person().call('notices.edit', { noticeId, revision: 1, fields: noticeFields(now, { title: '改' }) }),
  },
  'withdrawing a notice': { act: () => person().call('notices.withdraw', { noticeId }) },
  'drafting a commentary': { act: () => person().call('commentary.draft', { replacing: null }) },
  'drafting it anew': { commentaries: drafted, act: () => person().call('commentary.draft', { replacing: 1 }) },
  'rewriting a sentence': {
    commentaries: drafted,
    act: () =>
      person().call('commentary.rewrite', {
        ...{ week, sentenceId: 'deed', was: { text, state: 'in' }, text: '另一句', state: 'left-out' },
      }),
  },
  approving: {
    commentaries: drafted,
    act: () => person().call('commentary.approve', { week, revision: 1, despite: true }),
  },
  'taking it back': { commentaries: approved, act: () => person().call('commentary.takeBack', { week, revision: 1 }) },
  'withdrawing a cited report': {
    commentaries: approved,
    act: () => person().call('reports.withdraw', { reportId: 'deed' }),
  },
  'publishing a cited report in other words': {
    commentaries: approved,
    act: () => person().call('reports.publish', { reportId: 'deed', words: '另一件事' }),
  },
  'reopening a report that was told of as done': {
    commentaries: approved,
    act: () =>
      person().call('reports.answer', { reportId: 'lamp', key: formKey, move: 'reopen', why: '又不亮了', photos: [] }),
  },
  'merging a cited report': {
    commentaries: approved,
    act: () => person().call('reports.merge', { reportId: 'heap', into: 'other', key: formKey }),
  },
  'setting the rules': { act: () => person().call('commentary.setRules', { revision: 0, rules: someCommentaryRules }) },
  'hanging a poster': { act: hang },
}

async function prepare(commentaries: object[] = []): Promise<void> {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('person', ['staff'])
  const fixed = { status: 'fixed', open: false, fixedAt: now, closedAt: now, reporter: person().personId } as const
  await cloud.insert('reports', [
    aReport(now, { _id: 'deed', kind: 'deed', published: true }),
    aReport(now, { _id: 'lamp', kind: 'lamp', published: true, ...fixed }),
    aReport(now, { _id: 'heap', published: true }),
    aReport(now, { _id: 'other' }),
  ])
  await cloud.insert('notices', [aNotice(now)])
  const responsible = [{ id: person().personId, ref: 'ref', name: '志愿者一' }]
  await cloud.insert('assets', [anAsset(now, { type: 'board', responsible })])
  if (commentaries.length > 0) await cloud.insert('commentaries', commentaries)
}

/** What is kept, without what the clock decides; a withdrawal counts once however often it was marked. */
async function kept(): Promise<unknown> {
  const names = ['notices', 'commentaries', 'commentary-rules', 'assets', 'reports'] as const
  const found = await Promise.all(names.map((name) => cloud.find(name, {})))
  const clocks = ['movedAt', 'tellAt', 'dueAt', 'warnAt', 'turnAt', 'lookAt']
  const vary = new Set(['at', 'hungAt', 'changedAt', 'draftedAt', 'approvedAt', 'reviewedAt', ...clocks])
  return JSON.parse(JSON.stringify(found, (key, value) => (vary.has(key) && value !== null ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, { commentaries, act }) => {
  survivesEveryRequest({ cloud: () => cloud, prepare: () => prepare(commentaries), act, kept })
})

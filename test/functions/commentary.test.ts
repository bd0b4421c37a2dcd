import { weekOf } from '../../cloudfunctions/commentary/week'
import { day } from '../support/builders'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { someCommentaryRules } from '../support/news'
import { aReport } from '../support/reports'

const now = new Date()
const week = weekOf(now)
const ago = (days: number) => new Date(now.getTime() - days * day)
const monday = { Type: 'Timer', TriggerName: 'commentaryTimer-timer', Time: now.toISOString(), Message: '' }
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const reports = [
  aReport(now, { _id: 'deed', kind: 'deed', words: '张桂芳扶老人过马路', published: true, sentAt: ago(1) }),
  aReport(now, { _id: 'heap', kind: 'rubbish', words: '巷口堆着袋子', published: true, sentAt: ago(2) }),
  aReport(now, { _id: 'lamp', kind: 'lamp', status: 'fixed', published: true, sentAt: ago(3), fixedAt: ago(1) }),
  aReport(now, { _id: 'hidden', kind: 'deed', words: '没有公开的事', sentAt: ago(1) }),
]
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('reports', reports)
  await cloud.insert('communities', [
    {
      ...{ _id: communityId, name: '社区', summary: '' },
      office: { hours: '', phone: '', place: { name: '', detail: '', position: null } },
      figures: { households: 1, residents: 1, asOf: now },
    },
  ])
})

const staff = () => cloud.person('staff')
const draft = async () => granted(await staff().call('commentary.draft', { replacing: null }))
const approved = async () => {
  const { revision } = await draft()
  return granted(await staff().call('commentary.approve', { week, revision, despite: false }))
}
const current = async () => granted(await cloud.visitor.call('commentary.current', {})).commentary

test('a draft praises first, cites a published report in each sentence, and names nobody', async () => {
  const { sentences, state } = await draft()
  expect(state).toBe('draft')
  expect(sentences.map(({ tone, reportId }) => [tone, reportId])).toEqual([
    ['praise', 'deed'],
    ['thanks', 'lamp'],
    ['blame', 'heap'],
  ])
  expect(JSON.stringify(sentences)).not.toContain('张桂芳')
  expect(sentences.flatMap(({ doubts }) => doubts)).toEqual([])
  expect(await current()).toBeNull()
})

test('a timer that fires twice and a tap beside it make one draft for the week', async () => {
  await cloud.emulator.invoke('commentaryTimer', monday)
  await Promise.all([cloud.emulator.invoke('commentaryTimer', monday), draft()])
  expect(await cloud.find('commentaries', {})).toMatchObject([{ week, revision: 1, state: 'draft' }])
  await expect(cloud.emulator.invoke('commentaryTimer', monday, { openid: 'someone' })).rejects.toThrow()
})

test('what was spoken of in the weeks before is not spoken of again', async () => {
  const before = { sentences: [{ ...(await draft()).sentences[0], state: 'in' }], state: 'approved' }
  await cloud.emulator.database.wipe()
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('reports', reports)
  const last = weekOf(ago(7))
  const dates = { draftedAt: ago(7), approvedAt: ago(7), revision: 2 }
  await cloud.insert('commentaries', [{ _id: `${communityId}|${last}`, communityId, week: last, ...before, ...dates }])
  expect((await draft()).sentences.map(({ reportId }) => reportId)).toEqual(['lamp', 'heap'])
})

test('an approved one is what anyone reads, in one request; one taken back is public no more', async () => {
  const { revision } = await approved()
  cloud.emulator.control.resetCounts()
  expect(await current()).toMatchObject({ week, sentences: [{ id: 'deed' }, { id: 'lamp' }, { id: 'heap' }] })
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
  expect(granted(await cloud.visitor.call('commentary.list', {}))).toMatchObject({
    commentaries: [{ week }],
    next: null,
  })
  granted(await staff().call('commentary.takeBack', { week, revision }))
  expect(await current()).toBeNull()
  expect(refusal(await cloud.visitor.call('commentary.show', { week }))).toBe('commentary-not-found')
})

test('a sentence whose report is withdrawn is marked at once and read by nobody', async () => {
  await approved()
  cloud.emulator.control.resetCounts()
  // The role, the report, the line for whoever reported it, and the sentences.
  granted(await staff().call('reports.withdraw', { reportId: 'heap' }))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 4, unindexed: [] })
  expect((await current())?.sentences.map(({ id }) => id)).toEqual(['deed', 'lamp'])
  const [desk] = granted(await staff().call('commentary.desk', {})).drafts
  expect(desk?.sentences.map(({ state }) => state)).toEqual(['in', 'in', 'withdrawn'])
})

test('a withdrawn sentence comes back only by hand, and only when its report is public again', async () => {
  const { sentences } = await draft()
  granted(await staff().call('reports.withdraw', { reportId: 'heap' }))
  const was = { text: sentences[2]?.text ?? '', state: 'withdrawn' as const }
  const back = { week, sentenceId: 'heap', was, text: '巷口干净了。', state: 'in' as const }
  expect(refusal(await staff().call('commentary.rewrite', back))).toBe('report-not-found')
  granted(await staff().call('reports.publish', { reportId: 'heap', words: null }))
  const { sentences: after } = granted(await staff().call('commentary.rewrite', back))
  expect(after[2]).toMatchObject({ state: 'in', text: '巷口干净了。' })
})

test('a sentence whose report says something else in public is marked at once, and rests on the new words when it comes back', async () => {
  const publish = async (reportId: string, words: string | null) =>
    granted(await staff().call('reports.publish', { reportId, words }))
  const { revision } = await approved()
  cloud.emulator.control.resetCounts()
  await publish('deed', '有人扶老人过马路')
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 4, unindexed: [] })
  await publish('heap', null)
  expect((await current())?.sentences.map(({ id }) => id)).toEqual(['lamp', 'heap'])
  const taken = granted(await staff().call('commentary.takeBack', { week, revision: revision + 1 }))
  expect(taken.sentences.map(({ state }) => state)).toEqual(['reworded', 'in', 'in'])
  const was = { text: taken.sentences[0]?.text ?? '', state: 'reworded' as const }
  const back = { week, sentenceId: 'deed', was, text: '有人扶老人过马路，真好。', state: 'in' as const }
  const written = granted(await staff().call('commentary.rewrite', back))
  await publish('deed', '有人扶老人过马路')
  granted(await staff().call('commentary.approve', { week, revision: written.revision, despite: false }))
  expect((await current())?.sentences[0]).toMatchObject({ id: 'deed', text: '有人扶老人过马路，真好。' })
})

test('what was withdrawn, reworded or overtaken while nobody marked it is left out when the draft is approved', async () => {
  const { revision } = await draft()
  await cloud.emulator.database.wipe()
  await cloud.giveRoles('staff', ['staff'])
  expect(refusal(await staff().call('commentary.approve', { week, revision, despite: true }))).toBe(
    'commentary-not-found',
  )
  const all = [...reports, aReport(now, { _id: 'noise', kind: 'noise', published: true, sentAt: ago(1) })]
  await cloud.insert('reports', all)
  const again = await draft()
  const since: Record<string, object> = {
    ...{ deed: { published: false }, lamp: { publicWords: '另一盏灯' }, noise: { status: 'declined' } },
  }
  const rest = all.map((report) => ({ ...report, ...since[report._id] }))
  const commentaries = await cloud.find('commentaries', {})
  await cloud.emulator.database.wipe()
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('reports', rest)
  await cloud.insert('commentaries', commentaries)
  granted(await staff().call('commentary.approve', { week, revision: again.revision, despite: false }))
  expect((await current())?.sentences.map(({ id }) => id)).toEqual(['heap'])
})

test('staff put a sentence in their own words, and a name in it is pointed out before it goes out', async () => {
  const { sentences } = await draft()
  const was = { text: sentences[0]?.text ?? '', state: 'in' as const }
  const wish = { week, sentenceId: 'deed', was, text: '王建国扶老人过马路，值得点赞。', state: 'in' as const }
  const edited = granted(await staff().call('commentary.rewrite', wish))
  expect(edited.sentences[0]).toMatchObject({ text: wish.text, doubts: [{ kind: 'name', text: '王建国' }] })
  expect(granted(await staff().call('commentary.rewrite', wish))).toEqual(edited)
  expect(refusal(await staff().call('commentary.rewrite', { ...wish, text: '另一句' }))).toBe('changed-meanwhile')
  const { revision } = edited
  const approve = { week, revision, despite: false }
  expect(refusal(await staff().call('commentary.approve', approve))).toBe('doubts-left')
  const out = { ...wish, was: { text: wish.text, state: 'in' as const }, text: wish.text, state: 'left-out' as const }
  const left = granted(await staff().call('commentary.rewrite', out))
  expect(refusal(await staff().call('commentary.approve', approve))).toBe('changed-meanwhile')
  granted(await staff().call('commentary.approve', { ...approve, revision: left.revision }))
  expect((await current())?.sentences.map(({ id }) => id)).toEqual(['lamp', 'heap'])
  expect(refusal(await staff().call('commentary.rewrite', wish))).toBe('commentary-approved')
})

test('rules that the office changed choose anew, and only a draft of the revision that was seen is replaced', async () => {
  const { revision } = await draft()
  expect(granted(await staff().call('commentary.rules', {})).revision).toBe(0)
  const set = { revision: 0, rules: someCommentaryRules }
  expect(granted(await staff().call('commentary.setRules', set))).toEqual({ revision: 1 })
  expect(granted(await staff().call('commentary.setRules', set))).toEqual({ revision: 1 })
  const other = { ...set, rules: { ...someCommentaryRules, praise: 1 } }
  expect(refusal(await staff().call('commentary.setRules', other))).toBe('changed-meanwhile')
  const again = granted(await staff().call('commentary.draft', { replacing: revision }))
  expect(again.sentences.map(({ id }) => id)).toEqual(['deed'])
  expect(refusal(await staff().call('commentary.draft', { replacing: 9 }))).toBe('changed-meanwhile')
})

test('where nothing is public there is nothing to say', async () => {
  await cloud.emulator.database.wipe()
  await cloud.giveRoles('staff', ['staff'])
  expect(refusal(await staff().call('commentary.draft', { replacing: null }))).toBe('nothing-to-say')
  expect(await cloud.find('commentaries', {})).toEqual([])
})

import { photoIdOf } from '../../cloudfunctions/photos/places'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, idOf } from '../support/builders'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { anAsset, aReport, assetScene, formKey, gate, northOf, reportWish, someRules } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  const rules = { _id: `${communityId}|rules`, communityId, revision: 1, assign: [] }
  await cloud.insert('report-rules', [{ ...rules, ...someRules }])
})

const one = () => cloud.person('one')
const two = () => cloud.person('two')
const stored = async (id: string) => (await cloud.find('reports', { _id: id }))[0]
const photoOf = (person: { personId: string; openid: string }, key: string) => {
  const owner = { communityId, personId: person.personId, platformId: person.openid }
  return { key, fileId: `cloud://local.bucket/report-photos/${photoIdOf(openSecrets(testSecret), owner, key)}.jpg` }
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  cloud.emulator.database.resetStats()
  await work()
  const { requests, unindexed } = cloud.emulator.database.stats()
  expect(unindexed).toEqual([])
  return requests
}

test('a report costs two requests: the look around, and the insert', async () => {
  granted(await one().call('reports.guide', {}))
  const cost = await requestsOf(async () => {
    granted(await one().call('reports.nearby', { kind: 'rubbish', position: gate }))
    granted(await one().call('reports.send', reportWish()))
  })
  expect(cost).toBe(2)
})

test('a report sent again after a lost answer is one report, and other words under its key are refused', async () => {
  const first = granted(await one().call('reports.send', reportWish()))
  const again = granted(await one().call('reports.send', reportWish()))
  expect(again).toEqual(first)
  expect(await cloud.find('reports', {})).toHaveLength(1)
  expect(refusal(await one().call('reports.send', reportWish({ words: '另一堆' })))).toBe('report-differs')
  expect(first).toMatchObject({ as: 'reporter', status: 'received', clock: 'fine', moves: [], published: false })
})

test.each([
  ['a kind that was removed', { kind: 'chimney' }, 'kind-not-found'],
  ['a kind that the office does not take', { kind: 'noise' }, 'kind-not-found'],
  ['a place outside the community', { place: { ...reportWish().place, position: northOf(3000) } }, 'place-outside'],
  ['a grid that there is not', { place: { ...reportWish().place, gridId: 'grid-9' } }, 'place-outside'],
  ['a phone from somebody hidden', { contact: { name: '居民', phone: null } }, 'contact-needs-name'],
  ['a thing that nobody knows', { asset: `a${idOf('nothing')}` }, 'asset-not-found'],
])('%s is refused in words', async (_, fields, word) => {
  expect(refusal(await one().call('reports.send', reportWish(fields)))).toBe(word)
})

test('a photo of somebody else is nobody’s, even with its file id', async () => {
  const key = 'a-key-of-one-picture'
  const mine = photoOf(one(), key)
  expect(granted(await one().call('reports.send', reportWish({ photos: [mine] }))).allPhotos).toEqual([
    { fileId: mine.fileId, url: null },
  ])
  expect(refusal(await two().call('reports.send', reportWish({ photos: [mine] })))).toBe('photo-not-found')
})

test('a report on a thing of another community is refused, one on our own carries its place', async () => {
  await cloud.insert('assets', [anAsset(now, { _id: 'foreign', communityId: 'elsewhere', scene: `a${idOf('x')}` })])
  expect(refusal(await one().call('reports.send', reportWish({ asset: `a${idOf('x')}` })))).toBe('asset-not-found')
  await cloud.insert('assets', [anAsset(now, { position: gate })])
  const place = { position: null, building: null, gridId: null, detail: '压力不足' }
  const sent = granted(await one().call('reports.send', reportWish({ asset: assetScene, place })))
  expect(sent).toMatchObject({ assetId: idOf('asset'), place: { position: gate, building: '3 栋', gridId: 'grid-1' } })
})

test('the code on a thing says where it is; a report that says nothing of a place is refused', async () => {
  await cloud.insert('assets', [anAsset(now, { position: gate })])
  const place = { position: null, building: null, gridId: null, detail: '' }
  const sent = granted(await one().call('reports.send', reportWish({ asset: assetScene, place })))
  expect(sent.place).toMatchObject({ position: gate, building: '3 栋', detail: '' })
  const key = 'another-key-of-a-form'
  expect(refusal(await one().call('reports.send', reportWish({ key, place })))).toBe('invalid-input')
})

test('words that cannot be seen are left out, emoji stay, and ten thousand characters are refused', async () => {
  const words = `\u202e垃圾\u200b👨‍👩‍👧🗑️\n第二行`
  expect(granted(await one().call('reports.send', reportWish({ words }))).words).toBe('垃圾👨‍👩‍👧🗑️\n第二行')
  expect(refusal(await one().call('reports.send', reportWish({ words: '长'.repeat(10_000) })))).toBe('invalid-input')
  const script = '<script>alert(1)</script>'
  const key = 'another-key-of-a-form'
  expect(granted(await one().call('reports.send', reportWish({ key, words: script }))).words).toBe(script)
})

test('the look around finds the same kind within 50 metres, and shows words only once they are public', async () => {
  await cloud.insert('reports', [
    aReport(now, { _id: 'here', position: northOf(30), words: '没人看过的话' }),
    aReport(now, { _id: 'near', position: northOf(110), published: true, words: '门口一堆垃圾没人管' }),
    aReport(now, { _id: 'unlike', position: northOf(120), published: true, words: '路灯昏暗' }),
    aReport(now, { _id: 'other-kind', kind: 'lamp' }),
    aReport(now, { _id: 'closed', status: 'fixed', open: false }),
    aReport(now, { _id: 'elsewhere', communityId: 'elsewhere' }),
  ])
  const wish = { kind: 'rubbish' as const, position: gate, words: '门口有一堆垃圾' }
  const { reports } = granted(await one().call('reports.nearby', wish))
  expect(reports).toMatchObject([
    { id: 'here', match: 'here', metres: 30, words: null, photos: [], mine: null },
    { id: 'near', match: 'near', metres: 110, words: '门口一堆垃圾没人管' },
  ])
})

test('a place shown as a square is told no nearer than its middle', async () => {
  await cloud.insert('reports', [aReport(now, { position: northOf(5), placeShown: 'about', published: true })])
  const { reports } = granted(await one().call('reports.publicList', {}))
  expect(reports[0]?.place).toMatchObject({ precision: 'about', building: null, detail: '' })
  expect(reports[0]?.place.position).not.toEqual(northOf(5))
})

test('“me too” follows once, and not one’s own', async () => {
  const { id: reportId } = granted(await one().call('reports.send', reportWish()))
  expect(await requestsOf(() => two().call('reports.follow', { reportId }))).toBe(1)
  expect(granted(await two().call('reports.follow', { reportId }))).toEqual({ reportId, followers: 1 })
  expect(granted(await one().call('reports.follow', { reportId }))).toEqual({ reportId, followers: 1 })
  const { reports } = granted(await two().call('reports.mine', { as: 'follower' }))
  expect(reports).toMatchObject([{ id: reportId, as: 'follower', words: '', photos: 0 }])
  granted(await two().call('reports.unfollow', { reportId }))
  granted(await two().call('reports.unfollow', { reportId }))
  expect(await stored(reportId)).toMatchObject({ followers: [], followerCount: 0 })
})

test('another’s report answers like a missing one', async () => {
  const { id: reportId } = granted(await one().call('reports.send', reportWish()))
  const answer = { key: formKey, move: 'confirm' as const, why: '' }
  for (const id of [reportId, 'missing']) {
    expect(refusal(await two().call('reports.show', { reportId: id }))).toBe('report-not-found')
    expect(refusal(await two().call('reports.publicShow', { reportId: id }))).toBe('report-not-found')
    expect(refusal(await two().call('reports.answer', { ...answer, reportId: id }))).toBe('report-not-found')
    const items = [{ reportId: id, key: formKey, move: 'fix' as const, why: '' }]
    expect(granted(await two().call('reports.workOn', { items })).results).toEqual([
      { key: formKey, verdict: 'gone', status: null },
    ])
  }
})

test('one’s own list costs one request a page and follows the cursor without a gap', async () => {
  const reporter = one().personId
  await cloud.insert(
    'reports',
    Array.from({ length: 7 }, (_, n) => {
      const sentAt = new Date(now.getTime() - Math.floor(n / 2) * day)
      return aReport(now, { _id: `mine-${n}`, reporter, sentAt })
    }),
  )
  const seen: string[] = []
  for (let after: { at: string; id: string } | undefined; ; ) {
    let page = { reports: [] as { id: string }[], next: null as typeof after | null }
    const cost = await requestsOf(async () => {
      page = granted(await one().call('reports.mine', { limit: 3, ...(after ? { after } : {}) }))
    })
    expect(cost).toBe(1)
    expect(cloud.emulator.database.stats().examined).toBeLessThanOrEqual(4)
    seen.push(...page.reports.map(({ id }) => id))
    if (!page.next) break
    after = page.next
  }
  expect([...seen].sort()).toEqual(Array.from({ length: 7 }, (_, n) => `mine-${n}`))
})

test('a report by a helper is the resident’s, and stands in their log', async () => {
  const { code } = granted(await one().call('members.showCode', { purpose: 'care' }))
  const wish = { code, theirName: '王奶奶', myName: '邻居', acts: ['report' as const] }
  const { ref } = granted(await two().call('members.lookAfter', wish))
  const { id } = granted(await two().call('reports.send', reportWish({ for: ref })))
  expect(granted(await one().call('reports.mine', {})).reports).toMatchObject([{ id }])
  const { lines } = granted(await one().call('members.audit', {}))
  expect(lines.map(({ what }) => what)).toContain('reported-for')
  granted(await two().call('members.endCare', { ref }))
  const key = 'another-key-of-a-form'
  expect(refusal(await two().call('reports.send', reportWish({ key, for: ref })))).toBe('care-not-found')
})

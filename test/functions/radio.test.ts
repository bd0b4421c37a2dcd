import { dateOf, dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { anException, aPlan, aRun, everyDay, host } from '../support/radio'

const today = dayNumber(shanghaiDate(new Date()))
const on = (days: number) => dateOf(today + days)
const key = 'random-key-of-a-form'
/** At one in the night, so that today's is over whenever this runs, or has not begun in its first hour. */
const nightly = aRun(
  { pattern: everyDay, startsAt: '01:00', rota: { hosts: ['a', 'b'], turn: 'broadcast' } },
  { from: on(-400) },
)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const staff = () => cloud.person('staff')
const first = () => cloud.person('first')
const second = () => cloud.person('second')
const passerBy = () => cloud.person('passer-by')
const boundAt = new Date()

beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  const hosts = [host('a', { person: first().personId, boundAt }), host('b', { person: second().personId, boundAt })]
  const lists = { exceptions: [], guests: [], terms: [], turns: [], lastEdit: null }
  await cloud.insert('programmes', [
    {
      _id: `${communityId}|programme`,
      communityId,
      version: 1,
      runs: [nightly],
      hosts: [...hosts, host('c')],
      ...lists,
    },
  ])
})

const sheetOf = async (mark: string | null = null) => granted(await cloud.visitor.call('radio.programme', { mark }))
const broadcast = async (id: string) => (await sheetOf()).sheet?.broadcasts.find((one) => one.id === id)
const cancelling = (date: string) => ({
  ...{ do: 'date' as const, programmeId: 'p', date, exception: anException({ kind: 'cancelled', note: '停电' }) },
})

test('anyone gets six weeks at the price of one read, and nothing again while nothing changed', async () => {
  cloud.emulator.database.resetStats()
  const { sheet, me } = await sheetOf()
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
  expect(sheet?.broadcasts).toHaveLength(42)
  expect([sheet?.from, sheet?.until]).toEqual([
    sheet?.broadcasts[0]?.id.slice(2),
    sheet?.broadcasts.at(-1)?.id.slice(2),
  ])
  expect(sheet && sheet.until >= on(28)).toBe(true)
  expect(me).toBeNull()
  expect(await sheetOf(sheet?.mark)).toEqual({ sheet: null, me: null })
  granted(await staff().call('radio.edit', { version: 1, key, edit: cancelling(on(3)) }))
  expect((await sheetOf(sheet?.mark)).sheet?.broadcasts.find(({ id }) => id === `p@${on(3)}`)).toMatchObject({
    ...{ state: 'cancelled', note: '停电' },
  })
})

test('a community without a radio has an empty sheet', async () => {
  const { sheet } = granted(await cloud.visitor.call('radio.programme', { mark: null }, 'elsewhere'))
  expect(sheet).toMatchObject({ programmes: [], broadcasts: [], hosts: [] })
})

test('an edit made over another’s is refused, and the same one sent again is one', async () => {
  const wish = { version: 1, key, edit: cancelling(on(3)) }
  expect(granted(await staff().call('radio.edit', wish)).version).toBe(2)
  expect(granted(await staff().call('radio.edit', wish)).version).toBe(2)
  const late = { ...wish, key: 'the-key-of-another-form' }
  expect(refusal(await staff().call('radio.edit', late))).toBe('changed-meanwhile')
  expect(refusal(await staff().call('radio.preview', { version: 1, edit: wish.edit }))).toBe('changed-meanwhile')
})

test('two who save over the same version: one is written, the other is told', async () => {
  await cloud.giveRoles('colleague', ['staff'])
  const answers = await Promise.all([
    staff().call('radio.edit', { version: 1, key, edit: cancelling(on(3)) }),
    cloud.person('colleague').call('radio.edit', { version: 1, key, edit: cancelling(on(4)) }),
  ])
  expect(answers.map((answer) => (answer.ok ? 'ok' : refusal(answer))).sort()).toEqual(['changed-meanwhile', 'ok'])
})

test('a preview shows four weeks and what clashes, and writes nothing; saving it is refused', async () => {
  const plan = aPlan({ title: '半夜歌声', pattern: everyDay, startsAt: '01:15' })
  const edit = { do: 'plan' as const, programmeId: 'q', from: on(7), until: on(8), plan }
  const seen = granted(await staff().call('radio.preview', { version: 1, edit }))
  expect(seen.broadcasts.filter(({ title }) => title === '半夜歌声')).toHaveLength(2)
  expect(seen.clashes[0]).toEqual({ kind: 'two-at-once', broadcastId: `q@${on(7)}`, other: `p@${on(7)}` })
  expect(await staff().call('radio.edit', { version: 1, key, edit })).toMatchObject({
    ...{ refusal: 'two-at-once', detail: { broadcast: `q@${on(7)}`, other: `p@${on(7)}` } },
  })
  expect((await cloud.find('programmes', {}))[0]).toMatchObject({ version: 1, runs: [{ programmeId: 'p' }] })
})

test('an old clash hinders no other edit', async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  const lists = { hosts: [], exceptions: [], guests: [], terms: [], turns: [], lastEdit: null }
  const runs = [nightly, { ...nightly, programmeId: 'q' }]
  await cloud.insert('programmes', [{ _id: `${communityId}|programme`, communityId, version: 1, runs, ...lists }])
  granted(await staff().call('radio.edit', { version: 1, key, edit: cancelling(on(3)) }))
})

test('a student comes with a guardian’s consent, and is forgotten by name', async () => {
  const guest = { id: 'g', name: '小主播', minor: true, consent: null }
  granted(await staff().call('radio.edit', { version: 1, key, edit: { do: 'guest', guest } }))
  const edit = { do: 'date' as const, programmeId: 'p', date: on(2), exception: anException({ guests: ['g'] }) }
  expect(refusal(await staff().call('radio.edit', { version: 2, key, edit }))).toBe('guest-without-consent')
  const consent = { guardian: '家长一', how: 'paper' as const, on: on(-1) }
  granted(await staff().call('radio.edit', { version: 2, key, edit: { do: 'guest', guest: { ...guest, consent } } }))
  granted(await staff().call('radio.edit', { version: 3, key, edit }))
  expect((await broadcast(`p@${on(2)}`))?.guests).toEqual([{ id: 'g', name: '小主播' }])
  expect(JSON.stringify(await sheetOf())).not.toContain('家长一')
  granted(await staff().call('radio.edit', { version: 4, key, edit: { do: 'forget-guest', guestId: 'g' } }))
  expect((await broadcast(`p@${on(2)}`))?.guests).toEqual([])
  expect(JSON.stringify(await cloud.find('programmes', {}))).not.toMatch(/小主播|家长一/)
})

test('a host ties their account by the office’s code, which is good for one', async () => {
  const { hosts } = granted(await staff().call('radio.studio', {}))
  const code = hosts.find(({ id }) => id === 'c')?.code ?? ''
  expect(hosts.map(({ bound, code: shown }) => [bound, shown === null])).toEqual([
    ...[
      [true, true],
      [true, true],
      [false, false],
    ],
  ])
  expect(refusal(await passerBy().call('radio.becomeHost', { code: 'ABCDEFGH' }))).toBe('code-unknown')
  expect(refusal(await first().call('radio.becomeHost', { code }))).toBe('already-host')
  const typed = { code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}` }
  expect(granted(await passerBy().call('radio.becomeHost', typed))).toEqual({ hostId: 'c' })
  expect(granted(await passerBy().call('radio.becomeHost', typed))).toEqual({ hostId: 'c' })
  expect(refusal(await cloud.person('late').call('radio.becomeHost', { code }))).toBe('code-unknown')
  expect(granted(await passerBy().call('radio.programme', { mark: null })).me).toEqual({ hostId: 'c', turns: [] })
})

describe('turns', () => {
  /** The first turn of each host that is surely still to come. */
  const turnOf = async (hostId: string) => {
    const { sheet } = await sheetOf()
    const found = sheet?.broadcasts.find(({ startsAt, hosts }) => startsAt > `${on(1)}T` && hosts.includes(hostId))
    if (!found) throw new Error('no turn')
    return found.id
  }

  test('one offers, another takes; whoever takes it twice has it once, and a third is too late', async () => {
    const broadcastId = await turnOf('a')
    granted(await first().call('radio.offerTurn', { broadcastId, to: null }))
    granted(await first().call('radio.offerTurn', { broadcastId, to: null }))
    expect(granted(await second().call('radio.programme', { mark: null })).me?.turns).toEqual([
      { broadcastId, from: 'a', to: null },
    ])
    granted(await second().call('radio.takeTurn', { broadcastId }))
    granted(await second().call('radio.takeTurn', { broadcastId }))
    expect(await broadcast(broadcastId)).toMatchObject({ hosts: ['b'], state: 'on' })
    expect(refusal(await first().call('radio.takeTurn', { broadcastId }))).toBe('turn-not-offered')
  })

  test('an offer to one host is not another’s to take, and one withdrawn is nobody’s', async () => {
    const { hosts } = granted(await staff().call('radio.studio', {}))
    granted(await passerBy().call('radio.becomeHost', { code: hosts[2]?.code ?? '' }))
    const broadcastId = await turnOf('a')
    granted(await first().call('radio.offerTurn', { broadcastId, to: 'b' }))
    expect(refusal(await passerBy().call('radio.takeTurn', { broadcastId }))).toBe('turn-not-offered')
    granted(await first().call('radio.withdrawTurn', { broadcastId }))
    granted(await first().call('radio.withdrawTurn', { broadcastId }))
    expect(refusal(await second().call('radio.takeTurn', { broadcastId }))).toBe('turn-not-offered')
  })

  test('nobody gives away another’s turn, and to who is no host a broadcast answers like a missing one', async () => {
    const broadcastId = await turnOf('a')
    const words = async (id: string) => [
      refusal(await passerBy().call('radio.offerTurn', { broadcastId: id, to: null })),
      refusal(await passerBy().call('radio.takeTurn', { broadcastId: id })),
      refusal(await passerBy().call('radio.withdrawTurn', { broadcastId: id })),
    ]
    expect(await words(broadcastId)).toEqual(await words('p@1999-01-01'))
    expect(refusal(await second().call('radio.offerTurn', { broadcastId, to: null }))).toBe('broadcast-not-found')
    expect(refusal(await first().call('radio.offerTurn', { broadcastId, to: 'c' }))).toBe('host-not-found')
    expect(refusal(await first().call('radio.offerTurn', { broadcastId: `p@${on(-30)}`, to: null }))).toMatch(
      /broadcast-(over|not-found)/,
    )
  })

  test('hosts and the office may change the same programme at once, and nothing is lost', async () => {
    const broadcastId = await turnOf('a')
    granted(await first().call('radio.offerTurn', { broadcastId, to: null }))
    const { version } = granted(await staff().call('radio.studio', {}))
    const [taken, edited] = await Promise.all([
      second().call('radio.takeTurn', { broadcastId }),
      staff().call('radio.edit', { version, key, edit: cancelling(on(20)) }),
    ])
    granted(taken)
    if (!edited.ok) expect(refusal(edited)).toBe('changed-meanwhile')
    expect((await broadcast(broadcastId))?.hosts).toEqual(['b'])
    expect((await broadcast(`p@${on(20)}`))?.state).toBe(edited.ok ? 'cancelled' : 'on')
  })
})

test('what is kept of a host is shown to them, and goes with their account while the broadcasts stay', async () => {
  expect(granted(await first().call('members.exportData', {})).hosting).toMatchObject({ name: '主播a', leftOn: null })
  expect(granted(await passerBy().call('members.exportData', {})).hosting).toBeNull()
  const before = (await sheetOf()).sheet?.broadcasts.length
  granted(await first().call('members.deleteAccount', { confirm: 'delete-everything-about-me' }))
  const { sheet } = await sheetOf()
  expect(sheet?.broadcasts).toHaveLength(before ?? 0)
  expect(JSON.stringify(await cloud.find('programmes', {}))).not.toContain('主播a')
  expect(JSON.stringify(await cloud.find('programmes', {}))).not.toContain(first().personId)
  const { clashes } = granted(await staff().call('radio.studio', {}))
  expect(new Set(clashes.map(({ kind }) => kind))).toEqual(new Set(['host-left']))
})

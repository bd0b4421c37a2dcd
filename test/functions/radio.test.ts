import { communityId, granted, refusal } from '../support/cloud'
import { anException, aPlan, everyDay } from '../support/radio'
import { cancelling, key, nightly, on, radioStation } from '../support/radio-station'

const { cloud, staff, first, passerBy, sheetOf, broadcast } = radioStation()

test('anyone gets six weeks at the price of one read, and nothing again while nothing changed', async () => {
  cloud().emulator.database.resetStats()
  const { sheet, me } = await sheetOf()
  expect(cloud().emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
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
  const { sheet } = granted(await cloud().visitor.call('radio.programme', { mark: null }, 'elsewhere'))
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
  await cloud().giveRoles('colleague', ['staff'])
  const answers = await Promise.all([
    staff().call('radio.edit', { version: 1, key, edit: cancelling(on(3)) }),
    cloud()
      .person('colleague')
      .call('radio.edit', { version: 1, key, edit: cancelling(on(4)) }),
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
  expect((await cloud().find('programmes', {}))[0]).toMatchObject({ version: 1, runs: [{ programmeId: 'p' }] })
})

test('one day has parts of its own until it goes back to the rule, never longer than the broadcast', async () => {
  const part = (id: string, minutes: number) => ({ id, kind: 'own' as const, title: `第${id}段`, minutes })
  const order = (version: number, segments: ReturnType<typeof part>[] | null) =>
    staff().call('radio.edit', {
      ...{ version, key: `key-of-the-order-${version}` },
      edit: { do: 'date' as const, programmeId: 'p', date: on(1), exception: segments && anException({ segments }) },
    })
  expect(refusal(await order(1, [part('1', 20), part('2', 11)]))).toBe('segments-too-long')
  granted(await order(1, [part('2', 11), part('1', 19)]))
  expect((await broadcast(`p@${on(1)}`))?.segments.map(({ id }) => id)).toEqual(['2', '1'])
  expect((await broadcast(`p@${on(2)}`))?.segments).toEqual([])
  const { duties } = granted(await staff().call('onAir.desk', {}))
  expect(duties.find(({ facts }) => facts.broadcastId === `p@${on(1)}`)?.facts.segments).toHaveLength(2)
  granted(await order(2, null))
  expect((await broadcast(`p@${on(1)}`))?.segments).toEqual([])
})

test('an old clash hinders no other edit', async () => {
  await cloud().emulator.control.reset()
  await cloud().giveRoles('staff', ['staff'])
  const lists = { hosts: [], exceptions: [], guests: [], terms: [], turns: [], lastEdit: null }
  const runs = [nightly, { ...nightly, programmeId: 'q' }]
  await cloud().insert('programmes', [{ _id: `${communityId}|programme`, communityId, version: 1, runs, ...lists }])
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
  expect(JSON.stringify(await cloud().find('programmes', {}))).not.toMatch(/小主播|家长一/)
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
  expect(refusal(await cloud().person('late').call('radio.becomeHost', { code }))).toBe('code-unknown')
  expect(granted(await passerBy().call('radio.programme', { mark: null })).me).toEqual({ hostId: 'c', turns: [] })
})

test('what is kept of a host is shown to them, and goes with their account while the broadcasts stay', async () => {
  expect(granted(await first().call('members.exportData', {})).hosting).toMatchObject({ name: '主播a', leftOn: null })
  expect(granted(await passerBy().call('members.exportData', {})).hosting).toBeNull()
  const before = (await sheetOf()).sheet?.broadcasts.length
  granted(await first().call('members.deleteAccount', { confirm: 'delete-everything-about-me' }))
  const { sheet } = await sheetOf()
  expect(sheet?.broadcasts).toHaveLength(before ?? 0)
  expect(JSON.stringify(await cloud().find('programmes', {}))).not.toContain('主播a')
  expect(JSON.stringify(await cloud().find('programmes', {}))).not.toContain(first().personId)
  const { clashes } = granted(await staff().call('radio.studio', {}))
  expect(new Set(clashes.map(({ kind }) => kind))).toEqual(new Set(['host-left']))
})

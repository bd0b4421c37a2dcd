import { granted, refusal } from '../support/cloud'
import { cancelling, key, on, radioStation } from '../support/radio-station'

const { cloud, staff, first, second, passerBy, sheetOf, broadcast } = radioStation()

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
    { broadcastId, from: 'a', to: null, inReturn: null },
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

test('two hosts exchange their turns: the office sees it asked, one tap does both, and it may be taken back', async () => {
  const [broadcastId, inReturn] = [await turnOf('a'), await turnOf('b')]
  const offer = { broadcastId, to: 'b', inReturn }
  granted(await first().call('radio.offerTurn', offer))
  expect(granted(await staff().call('radio.studio', {})).turns).toEqual([{ ...offer, from: 'a' }])
  expect(refusal(await second().call('radio.takeTurn', { broadcastId }))).toBe('turn-not-offered')
  granted(await first().call('radio.withdrawTurn', { broadcastId }))
  expect(refusal(await second().call('radio.takeTurn', { broadcastId, inReturn }))).toBe('turn-not-offered')
  granted(await first().call('radio.offerTurn', offer))
  cloud().emulator.database.resetStats()
  granted(await second().call('radio.takeTurn', { broadcastId, inReturn }))
  expect(cloud().emulator.database.stats()).toMatchObject({ requests: 2, unindexed: [] })
  granted(await second().call('radio.takeTurn', { broadcastId, inReturn }))
  expect([(await broadcast(broadcastId))?.hosts, (await broadcast(inReturn))?.hosts]).toEqual([['b'], ['a']])
  expect(granted(await staff().call('radio.studio', {})).turns).toEqual([])
})

test('an exchange needs both turns: nobody asks for what another has not, and one lost or cancelled ends it', async () => {
  const [broadcastId, inReturn] = [await turnOf('a'), await turnOf('b')]
  const offer = (wish: object) => first().call('radio.offerTurn', { ...{ broadcastId, to: 'b', inReturn }, ...wish })
  expect(refusal(await offer({ inReturn: broadcastId }))).toBe('broadcast-not-found')
  expect(refusal(await offer({ to: null }))).toBe('broadcast-not-found')
  expect(refusal(await offer({ inReturn: 'p@1999-01-01' }))).toBe('broadcast-not-found')
  granted(await offer({}))
  const { version } = granted(await staff().call('radio.studio', {}))
  const edit = cancelling(inReturn.slice(2))
  const { turns } = granted(await staff().call('radio.edit', { version, key, edit }))
  expect(turns).toEqual([])
  expect(refusal(await second().call('radio.takeTurn', { broadcastId, inReturn }))).toBe('turn-not-offered')
  expect(refusal(await offer({}))).toBe('broadcast-over')
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

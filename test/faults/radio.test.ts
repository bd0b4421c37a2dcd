import { dateOf, dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { hostCode } from '../../cloudfunctions/radio/host-code'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { anException, aRun, everyDay, host, programmeOf } from '../support/radio'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const person = () => cloud.person('person')
const other = () => cloud.person('other')
const tomorrow = dateOf(dayNumber(shanghaiDate(new Date())) + 2)
const broadcastId = `p@${tomorrow}`
const cancelled = { ...{ programmeId: 'p', date: tomorrow }, exception: anException({ kind: 'cancelled' }) }
const key = 'random-key-of-a-form'

/** Everything that writes, as it may be struck at any request. */
const cases: Record<string, () => Promise<{ ok: boolean }>> = {
  'editing the programme': () => person().call('radio.edit', { version: 1, key, edit: { do: 'date', ...cancelled } }),
  'becoming a host': () =>
    cloud.person('new').call('radio.becomeHost', { code: hostCode(openSecrets(testSecret), communityId, 'c') }),
  'offering a turn': () => person().call('radio.offerTurn', { broadcastId, to: 'b' }),
  'taking a turn': () => other().call('radio.takeTurn', { broadcastId: `p@${dateOf(dayNumber(tomorrow) + 1)}` }),
  'keeping a turn': () => person().call('radio.withdrawTurn', { broadcastId: `p@${dateOf(dayNumber(tomorrow) + 1)}` }),
}

async function prepare(): Promise<void> {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('person', ['staff'])
  const bound = (id: string, of: string) => host(id, { person: cloud.person(of).personId, boundAt: new Date() })
  const programme = programmeOf({
    runs: [aRun({ pattern: everyDay, rota: { hosts: ['a'], turn: 'week' } }, { from: '2026-01-05' })],
    hosts: [bound('a', 'person'), bound('b', 'other'), host('c')],
    turns: [{ broadcastId: `p@${dateOf(dayNumber(tomorrow) + 1)}`, from: 'a', to: null }],
  })
  await cloud.insert('programmes', [{ _id: `${communityId}|programme`, communityId, ...programme }])
}

async function kept(): Promise<unknown> {
  const found = await cloud.find('programmes', {})
  return JSON.parse(JSON.stringify(found, (key, value) => (key === 'boundAt' ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, act) => {
  test.each(['fail', 'drop-answer'] as const)('survives every request that meets “%s”', async (kind) => {
    await prepare()
    cloud.emulator.database.resetStats()
    expect(await act()).toMatchObject({ ok: true })
    const { requests, unindexed } = cloud.emulator.database.stats()
    expect(unindexed).toEqual([])
    const after = await kept()
    for (let n = 1; n <= requests; n += 1) {
      await prepare()
      cloud.emulator.control.fault({ n, kind })
      await act()
      cloud.emulator.control.clearFaults()
      expect({ n, again: (await act()).ok, state: await kept() }).toEqual({ n, again: true, state: after })
    }
  })
})

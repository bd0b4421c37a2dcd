import { dateOf, dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { hostCode } from '../../cloudfunctions/radio/host-code'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { anException, aRun, everyDay, host, programmeOf } from '../support/radio'
import { survivesEveryRequest } from './every-request'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const person = () => cloud.person('person')
const other = () => cloud.person('other')
const tomorrow = dateOf(dayNumber(shanghaiDate(new Date())) + 2)
const broadcastId = `p@${tomorrow}`
const afterwards = (days: number) => `p@${dateOf(dayNumber(tomorrow) + days)}`
const theirs = `q@${tomorrow}`
const cancelled = { ...{ programmeId: 'p', date: tomorrow }, exception: anException({ kind: 'cancelled' }) }
const key = 'random-key-of-a-form'
const wished = { id: 'p@2026-12-01', tap: 'earlier', title: '街坊故事', startsAt: new Date('2026-12-01T07:00:00Z') }

/** Everything that writes, as it may be struck at any request. */
const cases: Record<string, () => Promise<{ ok: boolean }>> = {
  'editing the programme': () => person().call('radio.edit', { version: 1, key, edit: { do: 'date', ...cancelled } }),
  'becoming a host': () =>
    cloud.person('new').call('radio.becomeHost', { code: hostCode(openSecrets(testSecret), communityId, 'c') }),
  'wishing to be reminded': () => cloud.person('new').call('radio.remindMe', { id: 'tap', broadcastId }),
  'wishing to be reminded again': () => other().call('radio.remindMe', { id: 'tap', broadcastId }),
  'taking a wish back': () => other().call('radio.forgetReminder', { broadcastId: wished.id }),
  'offering a turn': () => person().call('radio.offerTurn', { broadcastId, to: 'b' }),
  'offering an exchange': () => person().call('radio.offerTurn', { broadcastId, to: 'b', inReturn: theirs }),
  'taking an exchange': () => other().call('radio.takeTurn', { broadcastId: afterwards(2), inReturn: theirs }),
  'taking a turn': () => other().call('radio.takeTurn', { broadcastId: afterwards(1) }),
  'keeping a turn': () => person().call('radio.withdrawTurn', { broadcastId: afterwards(1) }),
}

async function prepare(): Promise<void> {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('person', ['staff'])
  const bound = (id: string, of: string) => host(id, { person: cloud.person(of).personId, boundAt: new Date() })
  const programme = programmeOf({
    runs: [
      aRun({ pattern: everyDay, rota: { hosts: ['a'], turn: 'week' } }, { from: '2026-01-05' }),
      aRun(
        { pattern: everyDay, startsAt: '18:00', rota: { hosts: ['b'], turn: 'week' } },
        { programmeId: 'q', from: '2026-01-05' },
      ),
    ],
    hosts: [bound('a', 'person'), bound('b', 'other'), host('c')],
    turns: [
      { broadcastId: afterwards(1), from: 'a', to: null, inReturn: null },
      { broadcastId: afterwards(2), from: 'a', to: 'b', inReturn: theirs },
    ],
  })
  await cloud.insert('programmes', [{ _id: `${communityId}|programme`, communityId, ...programme }])
  const ledger = { left: { broadcast: 1 }, taps: ['earlier'], hopes: [], wishes: [wished] }
  await cloud.insert('consents', [{ _id: cloud.person('other').personId, communityId, ...ledger }])
}

async function kept(): Promise<unknown> {
  const found = [await cloud.find('programmes', {}), await cloud.find('consents', {})]
  return JSON.parse(JSON.stringify(found, (key, value) => (key === 'boundAt' ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, act) => {
  survivesEveryRequest({ cloud: () => cloud, prepare, act, kept })
})

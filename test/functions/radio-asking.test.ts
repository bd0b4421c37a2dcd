import type { Programme } from '../../cloudfunctions/radio/stored-programme'
import { minute } from '../support/builders'
import { communityId, granted } from '../support/cloud'
import { shanghai, templates } from '../support/messaging'
import { aRun, dated, everyDay, host, programmeOf } from '../support/radio'
import { toldCloud, wednesday } from '../support/told'

const { cloud, staff, allow, setClock, sent, requestsOf } = toldCloud()
const fire = () => cloud().emulator.control.fireTimer('radioTimer')
const after = (text: string, minutes: number) => setClock(new Date(+shanghai(text) + minutes * minute))
const bound = (id: string, openid: string) => host(id, { person: cloud().person(openid).personId, boundAt: wednesday })

/** Half an hour at three every day by one host, with another beside them on the first. */
async function put(fields: Partial<Programme> = {}, startsAt = '15:00') {
  const runs = [aRun({ pattern: everyDay, startsAt, rota: { hosts: ['a'], turn: 'week' } }, { from: '2026-06-01' })]
  const hosts = [bound('a', 'first'), bound('b', 'second')]
  const exceptions = [dated('2026-06-10', { hosts: ['a', 'b'] })]
  const programme = programmeOf({ runs, hosts, exceptions, ...fields })
  await cloud().insert('programmes', [{ _id: `${communityId}|programme`, communityId, ...programme }])
}

test('a host who lets it is asked once whether it was on, ten minutes after the end, and who did not let it is not', async () => {
  await put()
  await allow('first', ['airing'])
  await fire()
  after('2026-06-10T15:30', 9)
  await fire()
  expect(sent()).toEqual([])
  after('2026-06-10T15:30', 10)
  await Promise.all([fire(), fire()])
  after('2026-06-10T15:30', 40)
  await fire()
  expect(sent()).toMatchObject([
    {
      ...{ touser: 'first', templateId: templates.airing.id },
      data: { thing1: '街坊故事', time2: '2026年6月10日 15:00', thing4: '播了吗？点开记一下' },
    },
  ])
  expect(cloud().emulator.control.outbox().sent[0]).toMatchObject({ page: 'studio/desk/index' })
  after('2026-06-11T15:30', 10)
  await fire()
  expect(sent()).toHaveLength(1)
})

test('what was noted or cancelled is not asked for, and then nobody is read', async () => {
  await put({ exceptions: [dated('2026-06-11', { kind: 'cancelled' })] })
  await allow('first', ['airing'])
  await fire()
  after('2026-06-10T15:30', 5)
  const told = { state: 'aired' as const, skipped: [], reason: '', hosts: ['a'] }
  granted(await staff().call('onAir.settle', { ...told, broadcastId: 'p@2026-06-10', revision: 0 }))
  for (const day of ['2026-06-10', '2026-06-11']) {
    after(`${day}T15:30`, 10)
    await fire()
  }
  expect(sent()).toEqual([])
  expect(await requestsOf(fire)).toBe(1)
})

test('what ended at night is asked for in the morning', async () => {
  await put({}, '21:00')
  await allow('first', ['airing'])
  after('2026-06-10T21:30', 10)
  await fire()
  expect(sent()).toEqual([])
  after('2026-06-11T07:30', 1)
  await fire()
  expect(sent()).toHaveLength(1)
})

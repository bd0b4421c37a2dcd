import type { Broadcast } from '../../../cloudfunctions/contract/radio'
import { nowAndNext } from '../../../src/radio-sheet/now-and-next'

const at = (clock: string) => `2027-01-04T${clock}:00.000Z`
const broadcast = (id: string, from: string, until: string, state: Broadcast['state'] = 'on'): Broadcast => ({
  ...{ id: `${id}@2027-01-04`, programmeId: id, kind: 'broadcast', title: id, state, movedFrom: null, special: false },
  ...{ startsAt: at(from), endsAt: at(until), note: '', hosts: [], guests: [], segments: [] },
})
const broadcasts = [
  broadcast('first', '08:00', '09:00'),
  broadcast('off', '09:00', '10:00', 'cancelled'),
  broadcast('last', '11:00', '11:30'),
]

test.each([
  ['before all', '07:59', null, 'first'],
  ['with the first moment it is on', '08:00', 'first', 'last'],
  ['with its last moment it is over, and what is cancelled is never on', '09:00', null, 'last'],
  ['within the last one nothing is next', '11:29', 'last', null],
  ['after all there is nothing', '11:30', null, null],
])('%s', (_, clock, now, next) => {
  const found = nowAndNext({ broadcasts }, Date.parse(at(clock)))
  expect([found.now?.title ?? null, found.next?.title ?? null]).toEqual([now, next])
})

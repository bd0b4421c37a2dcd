import { roundsOf } from '../../../cloudfunctions/messages/report'
import { readTellable } from '../../../cloudfunctions/messages/tellable-event'
import { everWaited } from '../../../cloudfunctions/messages/waited'
import { anEntry, anEvent, minute } from '../../support/builders'
import { shanghai } from '../../support/messaging'

const lastLook = shanghai('2026-06-10T10:00')
const startsAt = shanghai('2026-06-12T15:00')
const at = (minutes: number) => new Date(lastLook.getTime() + minutes * minute)
const ticket = (person: string) => anEntry(person).ticketId

/** Two chairs; someone who had one of them has left a minute after the last person came. */
const event = (people: [name: string, minutes: number][], freed = [{ at: at(2), heads: 1 }]) => {
  const entries = people.map(([name, minutes]) => anEntry(name, { name, at: at(minutes) }))
  return { ...readTellable(anEvent(lastLook, { startsAt, capacity: 2, entries })), lookedAt: lastLook, freed }
}

test('someone who came to wait and was promoted between two looks of the timer is known to have waited', () => {
  expect(
    everWaited(
      event([
        ['seated', -9],
        ['promoted', 1],
      ]),
    ),
  ).toEqual([ticket('promoted')])
})

test('whoever had a chair all the time, or signed up after the seat came free, did not wait', () => {
  expect(everWaited(event([['seated', 1]]))).toEqual([])
  expect(
    everWaited(
      event([
        ['seated', -9],
        ['later', 3],
      ]),
    ),
  ).toEqual([])
  expect(
    everWaited(
      event([
        ['seated', -9],
        ['seated before the look', -1],
      ]),
    ),
  ).toEqual([])
})

test('whoever was promoted between two looks without a consent is listed among those not told', () => {
  const told = {
    ...event([
      ['seated', -9],
      ['promoted', 1],
    ]),
    toldAt: at(4),
  }
  expect(roundsOf(told, new Map(), at(5))).toMatchObject([
    { about: 'promoted', sent: 0, missed: [{ name: 'promoted', why: 'no-consent' }] },
  ])
})

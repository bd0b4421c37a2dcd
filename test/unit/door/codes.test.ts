import { doorCode, doorProofs, readDoorCode, stepAt, stepMs } from '../../../cloudfunctions/door/door-code'
import { invite, readInvitation } from '../../../cloudfunctions/door/invitation'
import { readTicketCode } from '../../../cloudfunctions/door/ticket-code'
import { ticketCode } from '../../../cloudfunctions/events/ticket'
import { openSecrets } from '../../../cloudfunctions/platform/secrets'
import { hour, idOf } from '../../support/builders'
import { testSecret } from '../../support/event-needs'
import fc from '../../support/property'

const secrets = openSecrets(testSecret)
const eventId = idOf('event')
const startsAt = new Date('2026-11-23T06:00:00Z')
const ticket = ticketCode(secrets, eventId, idOf('ticket'), '12345')
const shown = doorCode(secrets, 'wenmiaoping', eventId, stepAt(startsAt))
const invitation = invite(secrets, 'wenmiaoping', eventId, 0, startsAt).code

const readers: [string, string, (code: string) => boolean][] = [
  ['a ticket', ticket, (code) => readTicketCode(secrets, eventId, code).ok],
  ['the code of a door', shown, (code) => readDoorCode(secrets, 'wenmiaoping', code) !== null],
  ['an invitation', invitation, (code) => readInvitation(secrets, 'wenmiaoping', code) !== null],
]

describe.each(readers)('%s', (_, code, isRead) => {
  test('is read as it was made', () => expect(isRead(code)).toBe(true))

  test('is refused with any bit of any byte flipped', () => {
    for (let place = 0; place < code.length; place += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const bytes = Buffer.from(code, 'latin1')
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        expect({ place, bit, read: isRead(bytes.toString('latin1')) }).toEqual({ place, bit, read: false })
      }
    }
  })

  test('is refused cut short, lengthened, or as any other text', () => {
    for (let length = 0; length < code.length; length += 1) expect(isRead(code.slice(0, length))).toBe(false)
    expect(isRead(`${code}A`)).toBe(false)
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => expect(isRead(text)).toBe(false)),
      { seed: 7, numRuns: 500 },
    )
  })
})

test('a ticket of another event is told from a forged one', () => {
  const foreign = ticketCode(secrets, idOf('another'), idOf('ticket'), '12345')
  expect(readTicketCode(secrets, eventId, foreign)).toEqual({ ok: false, why: 'other-event' })
  expect(readTicketCode(openSecrets('another secret that is long enough'), eventId, ticket)).toEqual({
    ok: false,
    why: 'forged',
  })
})

test('a door’s code and an invitation hold in their own community only', () => {
  expect(readDoorCode(secrets, 'elsewhere', shown)).toBeNull()
  expect(readInvitation(secrets, 'elsewhere', invitation)).toBeNull()
})

test('a phone gets the proofs from an hour before the start to the end and none after it', () => {
  const endsAt = new Date(startsAt.getTime() + 2 * hour)
  const { firstStep, proofs } = doorProofs(secrets, 'wenmiaoping', { id: eventId, startsAt, endsAt })
  const proofAt = (step: number) => proofs.slice((step - firstStep) * 16, (step - firstStep + 1) * 16)
  for (const moment of [startsAt.getTime() - hour, startsAt.getTime(), endsAt.getTime()]) {
    const step = stepAt(new Date(moment))
    expect(doorCode(secrets, 'wenmiaoping', eventId, step)).toBe(`D1.${eventId}.${step}.${proofAt(step)}`)
  }
  expect(proofAt(stepAt(new Date(endsAt.getTime() + stepMs)))).toBe('')
  expect(proofs.length).toBeLessThan(8000)
})

test('an event of a week gives out a day of proofs at most', () => {
  const endsAt = new Date(startsAt.getTime() + 7 * 24 * hour)
  expect(doorProofs(secrets, 'wenmiaoping', { id: eventId, startsAt, endsAt }).proofs.length).toBe(2881 * 16)
})

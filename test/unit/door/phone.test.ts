import { expect, test } from '@jest/globals'
import { doorCode, doorProofs, stepAt } from '../../../cloudfunctions/door/door-code'
import { openSecrets } from '../../../cloudfunctions/platform/secrets'
import { codeAt } from '../../../src/components/turning-code/code-at'
import { findGuests } from '../../../src/door/find-guests'
import { isTicketOf, readTicket, ticketOf } from '../../../src/door/scanned-ticket'
import type { Guest } from '../../../src/door/tally'
import { hour } from '../../support/builders'
import { testSecret } from '../../support/event-needs'

const startsAt = new Date('2026-11-23T06:00:00Z')
const endsAt = new Date(startsAt.getTime() + 2 * hour)

test('a phone shows the very codes that the cloud reads, and none before or after its hours', () => {
  const secrets = openSecrets(testSecret)
  const shown = {
    letter: 'D' as const,
    id: 'lecture',
    ...doorProofs(secrets, 'wenmiaoping', { id: 'lecture', startsAt, endsAt }),
  }
  for (const minutes of [-60, -1, 0, 60, 120]) {
    const at = startsAt.getTime() + minutes * 60_000
    expect(codeAt(shown, at)).toBe(doorCode(secrets, 'wenmiaoping', 'lecture', stepAt(new Date(at))))
  }
  expect(codeAt(shown, startsAt.getTime() - 61 * 60_000)).toBeNull()
  expect(codeAt(shown, endsAt.getTime() + 60_000)).toBeNull()
})

const initials: Record<string, string> = { '王*': 'wls', '李*': 'lg' }
const guest = (ticket: string, name: string, here: boolean): Guest => ({
  ticket,
  seal: 'ticket-1',
  name,
  party: 1,
  state: 'seated',
  claims: false,
  initials: initials[name] ?? '',
  lastFour: ticket === '12345' ? '6789' : null,
  arrival: here ? { markId: 'DoorOne1-0', at: startsAt.toISOString() } : null,
})
const guests = [guest('12345', '王*', false), guest('54312', '李*', true), guest('99999', '王*', true)]
const tickets = (search: string, filter: 'coming' | 'here' | 'all') =>
  findGuests(guests, search, filter).shown.map(({ ticket }) => ticket)

test('the list shows who is still to come, who is here, or everyone', () => {
  expect(tickets('', 'coming')).toEqual(['12345'])
  expect(tickets(' ', 'here')).toEqual(['54312', '99999'])
  expect(tickets('', 'all')).toHaveLength(3)
})

test('whoever is looked for is found, arrived or not, by either end of the number or the first character', () => {
  expect(tickets('12', 'coming')).toEqual(['12345', '54312'])
  expect(tickets('王阿姨', 'coming')).toEqual(['12345', '99999'])
  expect(tickets('赵', 'all')).toEqual([])
})

test('initials and the end of a phone find people too, and nobody else', () => {
  expect(tickets('wl', 'coming')).toEqual(['12345', '99999'])
  expect(tickets('LG', 'all')).toEqual(['54312'])
  expect(tickets('6789', 'all')).toEqual(['12345'])
  expect(tickets('789', 'all')).toEqual([])
  expect(tickets('ls', 'all')).toEqual([])
})

test('a scanned ticket is a line’s own by its seal; a list from before there were seals goes by the number', () => {
  const code = `L1.lecture.ticket-1-and-more.12345.${'m'.repeat(16)}`
  const { ticket = '' } = readTicket(code) ?? {}
  expect(ticket).toBe('12345.ticket-1')
  const line = { ticket: '12345', seal: 'ticket-1' }
  expect([line, { ...line, seal: 'ticket-9' }, { ticket: '12345' }].map((one) => isTicketOf(one, ticket))).toEqual([
    true,
    false,
    true,
  ])
  expect([line, { ticket: '12345' }].map(ticketOf)).toEqual(['12345.ticket-1', '12345'])
  expect(readTicket(code.replace('12345', '1234'))).toBeNull()
})

test('a long list is cut and says by how much', () => {
  const many = Array.from({ length: 100 }, (_, n) => guest(String(10_000 + n), '王*', false))
  expect(findGuests(many, '', 'coming')).toMatchObject({ shown: { length: 40 }, more: 60 })
})

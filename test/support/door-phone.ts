import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { Refused } from '../../src/cloud/refused'
import { Unreachable } from '../../src/cloud/unreachable'
import { type Desk, openDesk } from '../../src/door/door-desk'
import { tallyOf } from '../../src/door/tally'
import type { KeptDoor } from '../../src/door/written'
import { bringLeftMarks, notebookName } from '../../src/events/left-marks'
import { keptInMemory } from '../unit/src/support/kept-in-memory'
import { idOf } from './builders'
import type { Answer, Person } from './cloud'
import { testSecret } from './event-needs'

export const eventId = idOf('desk')
export const code = (number: string, ticketId = `${number}-ticket`) =>
  ticketCode(openSecrets(testSecret), eventId, ticketId, number)

/** A phone at the door: its network can be cut, its clock be wrong, and the app be closed and opened again. */
export function phone(person: Person, name: string, clockOffMs = 0) {
  const kept = keptInMemory()
  let list: KeptDoor | null = null
  let openings = 0
  const state = { online: true, aheadMs: clockOffMs }
  const asked = async <N extends 'door.open' | 'door.sync' | 'door.handIn'>(work: () => Promise<Answer<N>>) => {
    if (!state.online) throw new Unreachable('offline')
    const reply = await work()
    if (reply.ok) return reply.data
    throw 'refusal' in reply ? new Refused(reply.refusal) : new Unreachable('fault')
  }
  return {
    state,
    list: () => list,
    kept,
    /** Any opening of the app, its door's page closed. */
    launch: () =>
      bringLeftMarks({
        kept: { ...kept, keys: () => [notebookName(`me.${eventId}`)] },
        person: 'me',
        held: new Set(list ? [eventId] : []),
        sync: (event, marks) => asked(() => person.call('door.sync', { eventId: event, marks, withAttendance: false })),
        handIn: (event, marks) => asked(() => person.call('door.handIn', { eventId: event, marks })),
      }),
    open: (): Desk =>
      openDesk({
        eventId,
        kept,
        notebookKey: notebookName(`me.${eventId}`),
        list: {
          get: () => list,
          set: (door) => {
            list = door
          },
        },
        open: () => asked(() => person.call('door.open', { eventId })),
        sync: (marks, withAttendance) => asked(() => person.call('door.sync', { eventId, marks, withAttendance })),
        handIn: (marks) => asked(() => person.call('door.handIn', { eventId, marks })),
        now: () => Date.now() + state.aheadMs,
        doorId: `${name}Opening${openings++}`,
      }),
  }
}

export function tally(desk: Desk) {
  const { door, notebook } = desk.state()
  if (!door) throw new Error('the phone has no list')
  const { guests, odd: _, ...counts } = tallyOf(door, notebook)
  return { here: guests.filter(({ arrival }) => arrival).map(({ ticket }) => ticket), ...counts }
}
export const unsent = (desk: Desk) => desk.state().notebook.written.filter(({ sent }) => !sent).length

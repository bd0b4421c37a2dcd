import type { DoorMark } from '@contract/door'
import type { Output } from '@contract/index'
import { oneAtATime } from '../cloud/one-at-a-time'
import { Refused } from '../cloud/refused'
import type { DeskMemory } from './desk-memory'
import { numberOf, readTicket } from './scanned-ticket'
import { blankNotebook, type Problem, type Written } from './written'

/** Ways to the cloud; they throw `Refused` or `Unreachable`. */
export interface ExchangePorts {
  open(): Promise<Output<'door.open'>>
  sync(marks: DoorMark[], withAttendance: boolean): Promise<Output<'door.sync'>>
  handIn(marks: DoorMark[]): Promise<unknown>
}

const batch = 100

/** Brings what a phone wrote down to the cloud and the whole door's state back. */
export function openExchange(ports: ExchangePorts, memory: DeskMemory) {
  const sendNow = async (whole: boolean): Promise<void> => {
    expire(memory)
    if (memory.state().closed === 'not-keeper') return handOver(ports, memory)
    if (memory.state().closed || (!whole && memory.unsent().length === 0)) return
    memory.put({ sending: true })
    try {
      do {
        const left = memory.unsent()
        const piece = left.slice(0, batch)
        const marks = piece.map(({ mark }) => mark)
        settle(memory, piece, await ports.sync(marks, whole && left.length <= batch))
      } while (memory.unsent().length > 0)
      memory.put({ failure: null })
    } catch (failure) {
      fail(memory, failure)
    } finally {
      memory.put({ sending: false })
    }
    if (memory.state().closed === 'not-keeper') await handOver(ports, memory)
  }
  const send = oneAtATime(sendNow)
  const refresh = async (): Promise<void> => {
    await send()
    const { closed, notebook } = memory.state()
    if (closed || memory.unsent().length > 0) return
    const known = new Set(notebook.written.map(({ mark }) => mark.id))
    try {
      const opened = await ports.open()
      memory.hold({ ...opened, ...memory.clockOf(opened.serverNow) })
      const now = memory.state().notebook
      memory.write({ ...now, written: now.written.filter(({ mark }) => !known.has(mark.id)) })
      memory.put({ failure: null })
    } catch (failure) {
      fail(memory, failure)
    }
  }
  return {
    /** Sends everything written down, in pieces; with `whole` it also asks what the other doors did. */
    send,
    /** Fetches the list anew; what is written down goes first, so that the new list holds it. */
    refresh,
  }
}

/** Twelve hours after the end the list leaves the phone, network or not; what is not sent yet stays to be sent. */
function expire(memory: DeskMemory): void {
  const { door } = memory.state()
  if (!door || Date.parse(door.keepUntil) > memory.serverNow()) return
  memory.hold(null)
  if (memory.unsent().length === 0) memory.put({ closed: 'event-over' })
}

/** Out of duty the list leaves the phone at once, and so does what could never be sent; marks that staff may want stay. */
function fail(memory: DeskMemory, failure: unknown): void {
  const word = failure instanceof Refused ? failure.code : null
  if (word === 'not-keeper' || word === 'event-over') {
    memory.hold(null)
    memory.write(word === 'not-keeper' ? { ...blankNotebook, written: memory.unsent() } : blankNotebook)
    memory.put({ closed: word, failure: null })
  } else memory.put({ failure })
}

/** What was not sent in time goes to the office, which decides what counts; without network it waits, nameless. */
async function handOver(ports: ExchangePorts, memory: DeskMemory): Promise<void> {
  try {
    for (let left = memory.unsent(); left.length > 0; left = memory.unsent()) {
      const piece = left.slice(0, batch)
      await ports.handIn(piece.map(({ mark }) => mark))
      memory.write({ ...blankNotebook, written: left.slice(batch) })
      memory.put({ handedIn: memory.state().handedIn + piece.length })
    }
  } catch (failure) {
    if (failure instanceof Refused && failure.code !== 'too-often') memory.write(blankNotebook)
  }
}

/** Marks stay in the notebook until an attendance that holds them has come. */
function settle(memory: DeskMemory, piece: Written[], reply: Output<'door.sync'>): void {
  const { door, notebook } = memory.state()
  if (door) {
    const attendance = reply.attendance ?? door.attendance
    memory.hold({ ...door, attendance, ...memory.clockOf(reply.serverNow) })
  }
  const told = reply.results.flatMap((one) => problemOf(one, piece) ?? [])
  const refused = new Set(told.map(({ id }) => id))
  const done = new Set(piece.map(({ mark }) => mark.id))
  const written = notebook.written
    .filter(({ mark }) => !refused.has(mark.id))
    .map((one) => (done.has(one.mark.id) ? { ...one, sent: true } : one))
  const fresh = told.filter(({ id }) => !notebook.problems.some((problem) => problem.id === id))
  memory.write({
    ...notebook,
    written: reply.attendance ? written.filter(({ sent }) => !sent) : written,
    problems: [...notebook.problems, ...fresh].slice(-50),
  })
}

/** Nothing was written for a refused mark; what was written is in the attendance. */
function problemOf({ id, verdict }: Output<'door.sync'>['results'][number], piece: Written[]): Problem | null {
  if (verdict !== 'forged' && verdict !== 'other-event' && verdict !== 'changed') return null
  const mark = piece.find((one) => one.mark.id === id)?.mark
  const ticket = mark?.kind === 'find' ? mark.ticket : mark?.kind === 'scan' ? readTicket(mark.code)?.ticket : null
  return { id, verdict, ticket: ticket ? numberOf(ticket) : null }
}

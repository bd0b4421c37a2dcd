import { type MemoryPorts, openMemory } from './desk-memory'
import { type ExchangePorts, openExchange } from './exchange'
import { isTicketOf, readTicket, ticketOf } from './scanned-ticket'
import { type Guest, tallyOf } from './tally'

/** What the desk takes from outside. */
export interface DeskPorts extends MemoryPorts, ExchangePorts {
  eventId: string
  /** Letters and digits that no other phone or opening has. */
  doorId: string
}

/** What a scan came to, as far as the phone can tell. */
export type Scan = 'arrived' | 'waiting' | 'already' | 'not-on-list' | 'other-event' | 'no-ticket'

type Content =
  | { kind: 'scan'; code: string }
  | { kind: 'find'; ticket: string }
  | { kind: 'walk-in'; heads: number }
  | { kind: 'undo'; of: string }

export type Desk = ReturnType<typeof openDesk>

/** One door on one phone: everything works on what the phone holds, and is sent when it can be. */
export function openDesk(ports: DeskPorts) {
  const memory = openMemory(ports)
  const { send, refresh } = openExchange(ports, memory)
  let made = 0

  const record = (content: Content): void => {
    const id = `${ports.doorId}-${made++}`
    const mark = { ...content, id, at: new Date(memory.serverNow()).toISOString() }
    const { notebook } = memory.state()
    const { walkIns, written } = notebook
    const counted = content.kind === 'walk-in' ? [...walkIns, { id, heads: content.heads, taken: false }] : walkIns
    memory.write({ ...notebook, walkIns: counted, written: [...written, { mark, sent: false }] })
    void send()
  }
  const guestOf = (ticket: string): Guest | undefined => {
    const { door, notebook } = memory.state()
    return door ? tallyOf(door, notebook).guests.find((one) => isTicketOf(one, ticket)) : undefined
  }
  const admit = (guest: Guest | undefined, content: Content): Scan => {
    if (guest?.arrival) return 'already'
    record(content)
    if (!guest) return 'not-on-list'
    return guest.state === 'waiting' ? 'waiting' : 'arrived'
  }
  return {
    state: memory.state,
    watch: memory.watch,
    serverNow: memory.serverNow,
    send,
    refresh,
    scan: (code: string): Scan => {
      const read = readTicket(code)
      if (!read) return 'no-ticket'
      return read.eventId === ports.eventId ? admit(guestOf(read.ticket), { kind: 'scan', code }) : 'other-event'
    },
    find: (ticket: string): Scan => {
      const guest = guestOf(ticket)
      return admit(guest, { kind: 'find', ticket: guest ? ticketOf(guest) : ticket })
    },
    walkIn: (heads: number) => record({ kind: 'walk-in', heads }),
    undo: (markId: string) => record({ kind: 'undo', of: markId }),
    /** Takes back the last walk-in of this phone that was not taken back yet. */
    undoWalkIn: () => {
      const { notebook } = memory.state()
      const last = [...notebook.walkIns].reverse().find(({ taken }) => !taken)
      if (!last) return
      const walkIns = notebook.walkIns.map((one) => (one === last ? { ...one, taken: true } : one))
      memory.write({ ...notebook, walkIns })
      record({ kind: 'undo', of: last.id })
    },
    dismiss: (id: string) => {
      const { notebook } = memory.state()
      memory.write({ ...notebook, problems: notebook.problems.filter((problem) => problem.id !== id) })
    },
  }
}

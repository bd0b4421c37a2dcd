import { useMemo, useState } from 'react'
import type { Tone } from '@/components/tag/tone'
import { showToast } from '@/components/toast'
import { doorCopy } from '@/copy/door'
import { scan } from '@/device/scan'
import type { Desk, Scan } from '../door-desk'
import { isTicketOf, numberOf, readTicket } from '../scanned-ticket'
import { tallyOf } from '../tally'
import type { KeptDoor, Notebook } from '../written'

/** What the last ticket came to, in words that stay until the next. */
export interface LastTicket {
  tone: Tone
  words: string
  who: string
  /** What was written down for it, to be taken back at once; null where nothing was. */
  markId: string | null
}

const written = new Set<Scan>(['arrived', 'waiting', 'not-on-list'])

const tones = {
  arrived: 'ok',
  waiting: 'gold',
  already: 'gold',
  'not-on-list': 'gold',
  'other-event': 'bad',
  'no-ticket': 'bad',
} satisfies Record<Scan, Tone>

/** Admitting people one by one, with an answer for each. */
export function useKeep(desk: Desk, door: KeptDoor | null, notebook: Notebook) {
  const tally = useMemo(() => door && tallyOf(door, notebook), [door, notebook])
  const [last, setLast] = useState<LastTicket | null>(null)

  const tell = (outcome: Scan, ticket: string | undefined) => {
    const guest = ticket && tally?.guests.find((one) => isTicketOf(one, ticket))
    const who = guest
      ? doorCopy.guest(guest.ticket, guest.name, guest.party)
      : ticket
        ? doorCopy.ticket(numberOf(ticket))
        : ''
    const mark = written.has(outcome) ? desk.state().notebook.written.at(-1)?.mark : undefined
    setLast({ tone: tones[outcome], words: doorCopy.scanned[outcome], who, markId: mark?.id ?? null })
    showToast(doorCopy.scanned[outcome])
  }
  return {
    tally,
    last,
    scanOne: async () => {
      const code = await scan()
      if (code !== null) tell(desk.scan(code), readTicket(code)?.ticket)
    },
    admit: (ticket: string) => tell(desk.find(ticket), ticket),
    undo: (markId: string) => {
      desk.undo(markId)
      setLast(null)
      showToast(doorCopy.undone)
    },
  }
}

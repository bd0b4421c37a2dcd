import { useMemo, useState } from 'react'
import type { Tone } from '@/components/tag/tone'
import { showToast } from '@/components/toast'
import { doorCopy } from '@/copy/door'
import { scan } from '@/device/scan'
import type { Desk, Scan } from '../door-desk'
import { readTicket } from '../scanned-ticket'
import { tallyOf } from '../tally'
import type { KeptDoor, Notebook } from '../written'

/** What the last ticket came to, in words that stay until the next. */
interface Last {
  tone: Tone
  words: string
  who: string
}

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
  const [last, setLast] = useState<Last | null>(null)

  const tell = (outcome: Scan, ticket: string | undefined) => {
    const guest = tally?.guests.find((one) => one.ticket === ticket)
    const who = guest ? doorCopy.guest(guest.ticket, guest.name, guest.party) : ticket ? doorCopy.ticket(ticket) : ''
    setLast({ tone: tones[outcome], words: doorCopy.scanned[outcome], who })
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

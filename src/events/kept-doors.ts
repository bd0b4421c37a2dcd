import type { Output } from '@contract/index'
import { cloudNow } from '@/cloud/clock'
import { recall, remember } from '@/cloud/remembered'

type Kept = Output<'door.open'> & { offset: number; syncedAt: number }

const name = 'doors'
const all = () => recall<Record<string, Kept>>(name) ?? {}

/**
 * The lists of doors one keeps, among the remembered answers: signing out or clearing the device removes them. They
 * leave by themselves twelve hours after the end, which the app looks at whenever it starts.
 */
export const keptDoors = {
  get: (key: string): Kept | null => all()[key] ?? null,
  set: (key: string, door: Kept | null) => {
    const { [key]: _, ...others } = all()
    remember(name, door ? { ...others, [key]: door } : others)
  },
  /** Each list's key, and the event whose door it is for. */
  held: (): [key: string, eventId: string][] => Object.entries(all()).map(([key, { event }]) => [key, event.id]),
  sweep: (now = cloudNow()) => {
    const doors = all()
    const stay = Object.entries(doors).filter(([, { keepUntil }]) => Date.parse(keepUntil) > now)
    if (stay.length < Object.keys(doors).length) remember(name, Object.fromEntries(stay))
  },
}

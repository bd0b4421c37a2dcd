import type { Broadcast } from '@contract/radio'
import { createContext, type ReactNode, useContext } from 'react'
import { cloudNow } from '@/cloud/clock'
import { canSubscribe } from '@/device/subscribe'
import { type Reminders, useReminders } from './use-reminders'

const Given = createContext<Reminders | null>(null)

interface RemindingProps {
  goesBy: 'kept' | 'now'
  children: ReactNode
}

/** Lets every broadcast of a page be reminded of, by one request for all of them; nothing where there is no WeChat. */
export function Reminding({ goesBy, children }: RemindingProps) {
  return canSubscribe ? <WithReminders goesBy={goesBy}>{children}</WithReminders> : children
}

function WithReminders({ goesBy, children }: RemindingProps) {
  return <Given.Provider value={useReminders(goesBy)}>{children}</Given.Provider>
}

/** Null where nobody can be reminded. */
export const useReminding = (): Reminders | null => useContext(Given)

/** One that was moved after it was told is worth another tap. */
const again = 30 * 60_000

/** What a tap would do about a broadcast now; null where there is nothing to tap. */
export function tapFor({ id, state, startsAt }: Broadcast, reminders: Reminders): 'wish' | 'forget' | null {
  const ahead = Date.parse(startsAt) - cloudNow()
  const reminder = reminders.reminderOf(id)
  if (ahead <= 0 || state !== 'on') return null
  if (reminder === 'wished') return 'forget'
  return reminders.offers && (reminder === 'none' || ahead > again) ? 'wish' : null
}

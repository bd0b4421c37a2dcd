import type { MessageKind } from '@contract/messages'
import { useConsent } from './use-consent'

/** A place that one has on the list of an event or a shift. */
export interface Reminded {
  what: 'event' | 'shift'
  /** Of the event or shift. */
  id: string
  /** Stands for the place on this phone. */
  place: string
  state: 'seated' | 'waiting'
}

/** WeChat asks for three at most. */
const wanted: Record<Reminded['state'], MessageKind[]> = {
  seated: ['dayBefore', 'soon', 'changed'],
  waiting: ['promoted', 'dayBefore', 'changed'],
}

/** Lets a person allow the messages that make sense for the place they have. */
export const useReminders = ({ id, place, state }: Reminded) =>
  useConsent({ id, place: `${place}.${state}`, kinds: wanted[state] })

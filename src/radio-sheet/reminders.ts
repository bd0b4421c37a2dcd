import type { Input, Output } from '@contract/index'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { recall, remember } from '@/cloud/remembered'
import { keptConsents } from '@/events/reminders/kept-consents'
import { useSettings } from '@/settings/settings'

type Tap = Input<'radio.remindMe'>
export type Mine = Output<'messages.mine'>
export type Reminder = 'none' | 'wished' | 'reminded'

/** Taps of one community whose answer never came; sending one again counts it once. */
export const waitingTaps = (communityId: string | null) => {
  const name = `radio-taps.${communityId}`
  const all = () => recall<Tap[]>(name) ?? []
  const put = (taps: Tap[]) => remember(name, taps)
  return {
    all,
    add: (tap: Tap) => put([...all(), tap]),
    drop: (broadcastId: string) => put(all().filter((tap) => tap.broadcastId !== broadcastId)),
    /** False when there was nothing; throws what the cloud refused, which is not sent again, or why it is out of reach. */
    send: async (): Promise<boolean> => {
      const waiting = all()
      for (const tap of waiting) {
        try {
          await call('radio.remindMe', tap)
        } catch (failure) {
          if (failure instanceof Refused) put(all().filter(({ id }) => id !== tap.id))
          throw failure
        }
        put(all().filter(({ id }) => id !== tap.id))
      }
      return waiting.length > 0
    },
  }
}

export function reminderOf(mine: Mine | null, taps: readonly Tap[], id: string): Reminder {
  const isWished = mine?.broadcasts.wished.includes(id) || taps.some(({ broadcastId }) => broadcastId === id)
  if (isWished) return 'wished'
  return mine?.broadcasts.reminded.includes(id) ? 'reminded' : 'none'
}

/** How it stands with each broadcast, as far as this phone knows without asking. */
export function useKeptReminders(): (id: string) => Reminder {
  const communityId = useSettings((settings) => settings.communityId)
  const mine = recall<Mine>(keptConsents(usePerson()))
  const taps = waitingTaps(communityId).all()
  return (id) => reminderOf(mine, taps, id)
}

import { useEffect, useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { recall } from '@/cloud/remembered'
import { useRequest } from '@/cloud/use-request'
import { radioReminderCopy as copy } from '@/copy/radio-reminders'
import { useOnline } from '@/device/network'
import { askToSubscribe } from '@/device/subscribe'
import { keptConsents } from '@/events/reminders/kept-consents'
import { type Mine, reminderOf, waitingTaps } from '@/radio-sheet/reminders'
import { useSettings } from '@/settings/settings'

const newTapId = () => (Date.now().toString(36) + Math.random().toString(36).slice(2, 12)).slice(0, 20)
const ask = () => call('messages.mine', {})

/**
 * Reminders of broadcasts: asked for and taken back by a tap; `wish` and `forget` answer with words for the person. A list
 * goes by what the phone keeps and asks only where it keeps nothing; one broadcast's own page asks how it stands now.
 */
export function useReminders(goesBy: 'kept' | 'now') {
  const communityId = useSettings((settings) => settings.communityId)
  const taps = waitingTaps(communityId)
  const name = keptConsents(usePerson())
  const request = useRequest<Mine>(name, async () => (goesBy === 'kept' ? recall<Mine>(name) : null) ?? ask())
  const [, setTurn] = useState(0)
  const online = useOnline()
  const { put } = request
  /** A wish is kept whether or not the phone hears how it stands now. */
  const again = () => ask().then(put, () => {})
  useEffect(() => {
    const sending = online ? waitingTaps(communityId).send() : Promise.resolve(false)
    sending.then((sent) => (sent ? ask().then(put) : undefined)).catch(() => {})
  }, [online, communityId, put])

  const template = request.data?.templates.find(({ kind }) => kind === 'broadcast')
  const wish = async (broadcastId: string): Promise<string> => {
    const accepted = template ? await askToSubscribe([template.templateId]) : []
    if (accepted.length === 0) return copy.refused
    taps.add({ id: newTapId(), broadcastId })
    setTurn((turn) => turn + 1)
    try {
      await taps.send()
    } catch (failure) {
      if (failure instanceof Refused) throw failure
      return copy.kept
    }
    await again()
    return copy.wished
  }
  const forget = async (broadcastId: string): Promise<string> => {
    await call('radio.forgetReminder', { broadcastId })
    taps.drop(broadcastId)
    await again()
    return copy.forgotten
  }
  return {
    offers: template !== undefined,
    reminderOf: (broadcastId: string) => reminderOf(request.data, taps.all(), broadcastId),
    wish,
    forget,
  }
}

export type Reminders = ReturnType<typeof useReminders>

import { useEffect, useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { useRequest } from '@/cloud/use-request'
import { radioReminderCopy as copy } from '@/copy/radio-reminders'
import { useOnline } from '@/device/network'
import { askToSubscribe } from '@/device/subscribe'
import { keptConsents } from '@/events/reminders/kept-consents'
import { type Mine, reminderOf, waitingTaps } from '@/radio-sheet/reminders'
import { useSettings } from '@/settings/settings'

const newTapId = () => (Date.now().toString(36) + Math.random().toString(36).slice(2, 12)).slice(0, 20)

/** One broadcast's reminder: asked for and taken back by a tap; `wish` and `forget` answer with words for the person. */
export function useReminder(broadcastId: string) {
  const communityId = useSettings((settings) => settings.communityId)
  const taps = waitingTaps(communityId)
  const request = useRequest<Mine>(keptConsents(usePerson()), () => call('messages.mine', {}))
  const [, setTurn] = useState(0)
  const online = useOnline()
  const { refresh } = request
  useEffect(() => {
    const sending = online ? waitingTaps(communityId).send() : Promise.resolve(false)
    sending.then((sent) => (sent ? refresh() : undefined)).catch(() => {})
  }, [online, communityId, refresh])

  const template = request.data?.templates.find(({ kind }) => kind === 'broadcast')
  const wish = async (): Promise<string> => {
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
    await refresh()
    return copy.wished
  }
  const forget = async (): Promise<string> => {
    await call('radio.forgetReminder', { broadcastId })
    taps.drop(broadcastId)
    await refresh()
    return copy.forgotten
  }
  return {
    offers: template !== undefined,
    reminder: reminderOf(request.data, taps.all(), broadcastId),
    wish,
    forget,
  }
}

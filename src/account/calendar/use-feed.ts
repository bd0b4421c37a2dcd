import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { showToast } from '@/components/toast'
import { calendarCopy } from '@/copy/account'
import { explain, inOneLine } from '@/copy/failures'
import { useSettings } from '@/settings/settings'

/** One's personal calendar address: opened, shown, closed. */
export function useFeed() {
  const communityId = useSettings((settings) => settings.communityId)
  const request = useRequest(`me.${communityId}.${usePerson()}`, () => call('members.me', {}))
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)

  const change = async (work: () => Promise<string | null>, done: string) => {
    if (busy || !request.data) return
    setBusy(true)
    try {
      request.put({ ...request.data, calendarUrl: await work() })
      setAsking(false)
      showToast(done)
    } catch (failure) {
      showToast(inOneLine(explain(failure)))
    } finally {
      setBusy(false)
    }
  }

  return {
    ...request,
    busy,
    asking,
    setAsking,
    open: () => change(async () => (await call('members.openCalendar', {})).calendarUrl, calendarCopy.opened),
    close: () => change(() => call('members.closeCalendar', {}).then(() => null), calendarCopy.closed),
  }
}

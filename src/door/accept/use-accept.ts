import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { acceptCopy } from '@/copy/door'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'
import { scan } from '@/device/scan'
import { calledBy } from '@/events/called-by'
import { go } from '@/events/go'
import { keptDuty } from '@/events/kept-duty'
import { useSettings } from '@/settings/settings'

/** The invitation as it came in the link, was scanned or pasted; accepting leads to the door. */
export function useAccept() {
  const { code: given = '', c: communityId } = useRouter().params
  const [code, setCode] = useState(given)
  const [name, setName] = useState(calledBy.get() ?? '')
  const [errors, setErrors] = useState<{ code?: string; name?: string }>({})
  const [problem, setProblem] = useState<Explanation | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    const { communityId: chosen, setCommunity } = useSettings.getState()
    if (communityId && communityId !== chosen) setCommunity(communityId)
  }, [communityId])

  const accept = async () => {
    const found = {
      ...(code.trim() ? {} : { code: acceptCopy.codeNeeded }),
      ...(name.trim() ? {} : { name: acceptCopy.nameNeeded }),
    }
    setErrors(found)
    if (busy || Object.keys(found).length > 0) return
    setBusy(true)
    setProblem(null)
    try {
      const { eventId } = await call('door.accept', { code: code.trim(), name: name.trim() })
      keptDuty.keep()
      showToast(acceptCopy.accepted)
      go.doorKeep(eventId)
    } catch (failure) {
      setProblem(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  const scanCode = async () => setCode((await scan()) ?? code)
  return { code, setCode, name, setName, errors, problem, busy, scanCode, accept }
}

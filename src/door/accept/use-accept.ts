import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { acceptCopy } from '@/copy/door'
import { scan } from '@/device/scan'
import { calledBy } from '@/events/called-by'
import { go } from '@/events/go'
import { keptDuty } from '@/events/kept-duty'
import { useAct } from '@/events/use-act'
import { useSettings } from '@/settings/settings'

/** What the link to an invitation says; the community is the one it is for. */
export interface InvitationLink {
  code?: string | undefined
  c?: string | undefined
}

/** The invitation as it came in the link, was scanned or pasted; accepting leads to the door. */
export function useAccept({ code: given = '', c: communityId }: InvitationLink) {
  const [code, setCode] = useState(given)
  const [name, setName] = useState(calledBy.get() ?? '')
  const [errors, setErrors] = useState<{ code?: string; name?: string }>({})
  const { busy, problem, run } = useAct()

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
    if (Object.keys(found).length > 0) return
    await run(async () => {
      const { eventId } = await call('door.accept', { code: code.trim(), name: name.trim() })
      keptDuty.keep()
      go.doorKeep(eventId)
      return acceptCopy.accepted
    })
  }
  const scanCode = async () => setCode((await scan()) ?? code)
  return { code, setCode, name, setName, errors, problem, busy, scanCode, accept }
}

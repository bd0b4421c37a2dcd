import type { Output } from '@contract/index'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { showToast } from '@/components/toast'
import { keepersCopy } from '@/copy/door'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'
import { useSettings } from '@/settings/settings'

type Keeper = Output<'door.keepers'>['keepers'][number]

/** Where a volunteer opens the invitation. */
export function acceptPath(code: string): string {
  const { communityId } = useSettings.getState()
  return `/door/accept/index?code=${code}${communityId ? `&c=${communityId}` : ''}`
}

/** The keepers of one event, inviting another and revoking one. */
export function useKeepers(eventId: string) {
  const request = useRequest(`keepers.${eventId}.${usePerson()}`, () => call('door.keepers', { eventId }))
  const [invitation, setInvitation] = useState<Output<'door.inviteKeeper'> | null>(null)
  const [revoking, setRevoking] = useState<Keeper | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Explanation | null>(null)

  const attempt = async (work: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (failure) {
      setProblem(explain(failure))
    } finally {
      setBusy(false)
      setRevoking(null)
    }
  }
  return {
    keepers: request.data?.keepers ?? null,
    failure: request.failure,
    refresh: request.refresh,
    invitation,
    revoking,
    setRevoking,
    busy,
    problem,
    invite: () => attempt(async () => setInvitation(await call('door.inviteKeeper', { eventId }))),
    revoke: () =>
      attempt(async () => {
        if (!revoking) return
        await call('door.revokeKeeper', { eventId, ref: revoking.ref })
        // Invitations given out before are void with it.
        setInvitation(null)
        showToast(keepersCopy.revoked)
        await request.refresh()
      }),
  }
}

import type { Output } from '@contract/index'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { showToast } from '@/components/toast'
import { keepersCopy } from '@/copy/door'
import { useAct } from '@/events/use-act'
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
  const { busy, problem, run } = useAct()
  return {
    keepers: request.data?.keepers ?? null,
    failure: request.failure,
    refresh: request.refresh,
    invitation,
    revoking,
    setRevoking,
    busy,
    problem,
    invite: () => run(async () => setInvitation(await call('door.inviteKeeper', { eventId }))),
    revoke: async () => {
      await run(async () => {
        if (!revoking) return
        await call('door.revokeKeeper', { eventId, ref: revoking.ref })
        // Invitations given out before are void with it.
        setInvitation(null)
        showToast(keepersCopy.revoked)
        await request.refresh()
      })
      setRevoking(null)
    },
  }
}

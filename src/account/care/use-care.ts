import type { Care } from '@contract/care'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { showToast } from '@/components/toast'
import { careCopy } from '@/copy/care'
import { useAct } from '@/events/use-act'
import { useSettings } from '@/settings/settings'

/** Whom one looks after and by whom one is looked after. */
export function useCare() {
  const communityId = useSettings((settings) => settings.communityId)
  const request = useRequest(`care.${communityId}.${usePerson()}`, async () => {
    const [care, { headOf }] = await Promise.all([call('members.care', {}), call('members.me', {})])
    return { ...care, headOf }
  })
  const { busy, problem, run } = useAct()
  const end = (care: Care, onDone: () => void) =>
    void run(async () => {
      await call('members.endCare', { ref: care.ref })
      onDone()
      showToast(careCopy.ended)
      await request.refresh()
    })
  return { ...request, busy, problem, end }
}

import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { recall, remember } from '@/cloud/remembered'
import { useRequest } from '@/cloud/use-request'
import { useSettings } from '@/settings/settings'
import { type KeptProgramme, keptAs, markOf, merged } from './kept-programme'

const freshMs = 60_000

/** The programme as this phone keeps it: asked for once a minute at most, answered without network too. */
export function useProgramme() {
  const communityId = useSettings((settings) => settings.communityId)
  const name = keptAs(communityId, usePerson())
  const request = useRequest<KeptProgramme>(name, async () => {
    const kept = recall<KeptProgramme>(name)
    const age = kept ? cloudNow() - kept.at : Number.POSITIVE_INFINITY
    if (kept && age >= 0 && age < freshMs) return kept
    return merged(kept, await call('radio.programme', { mark: markOf(kept) }))
  })
  /** Asks although a minute has not passed, as after a change of one's own. */
  const again = async () => {
    const kept = recall<KeptProgramme>(name)
    if (kept) remember(name, { ...kept, at: 0 })
    await request.refresh()
  }
  return { ...request, again }
}

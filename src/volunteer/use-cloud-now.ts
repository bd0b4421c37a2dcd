import { usePerson } from '@/cloud/account'
import { recall } from '@/cloud/remembered'
import { useSettings } from '@/settings/settings'
import type { KeptShifts } from './written-walk'

/** The cloud's clock in ms as this phone last knew it, so that a wrong clock shows the right week. */
export function useCloudNow(): () => number {
  const person = usePerson()
  const communityId = useSettings((settings) => settings.communityId)
  return () => Date.now() + (recall<KeptShifts>(`walk.${communityId}.${person}`)?.offset ?? 0)
}

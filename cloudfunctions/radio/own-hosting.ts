import type { OwnHosting } from '../contract/radio'
import { programmeStore } from './programme-store'

/** As which host somebody is announced; null for those who are none. */
export async function ownHosting(communityId: string, personId: string): Promise<OwnHosting | null> {
  const { hosts } = await programmeStore(communityId).read()
  const host = hosts.filter(({ person }) => person === personId).at(-1)
  return host ? { name: host.name, since: host.boundAt?.toISOString() ?? null, leftOn: host.leftOn } : null
}

import type { Output } from '@contract/index'
import { usePerson } from '@/cloud/account'
import { recall, remember } from '@/cloud/remembered'

const name = 'door-duty'

/** Remembers on this device that its holder keeps doors, until they sign out. */
export const keptDuty = { keep: () => remember(name, { keeps: true }) }

/** Whether the way to the doors is worth a line: for those with a role, and whoever accepted an invitation here. */
export function useKeepsDoors(communityId: string | null): boolean {
  const person = usePerson()
  const roles = recall<Output<'members.me'>>(`me.${communityId}.${person}`)?.roles ?? []
  return roles.length > 0 || recall(name) !== null
}

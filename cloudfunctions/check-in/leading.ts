import type { Resident } from '../platform/caller'
import type { CheckInNeeds } from './needs'

/** The duty is on the shift, so a leader's act asks nothing else; the office's right is read when it found no leader. */
export async function leading<T>(
  { communityId, personId }: Resident,
  needs: Pick<CheckInNeeds, 'isStaff'>,
  act: (leaderId: string | null) => Promise<T | null>,
): Promise<T | null> {
  const led = await act(personId)
  if (led !== null) return led
  return (await needs.isStaff(communityId, personId)) ? act(null) : null
}

import type { Deletion } from '../members/erasure-store'
import { command, documentsOf } from '../platform/documents'

/**
 * Takes a person who deleted their account off teams, shifts, old records and the minors they agreed for, as far as that is
 * older than it. That a guardian agreed stays true; who it was is gone.
 */
export async function leaveVolunteers({ communityId, personId, at }: Deletion): Promise<void> {
  const _ = command()
  const led = { 'leaders.id': personId }
  const leaders = _.pull({ id: personId, since: _.lte(at) })
  await documentsOf('teams', communityId).changeAll(led, { leaders })
  await documentsOf('shifts', communityId).changeAll(led, { leaders })
  const records = documentsOf('volunteerRecords', communityId)
  await records.changeAll({ 'claims.id': personId }, { claims: _.pull({ id: personId, at: _.lte(at) }) })
  await records.changeAll({ connected: false, claimed: true, claims: [] }, { claimed: false })
  const agreed = { 'volunteer.guardian.id': personId, 'volunteer.guardian.at': _.lte(at) }
  const nobody = { 'volunteer.guardian.id': null, 'volunteer.guardian.name': '', 'volunteer.turn': _.inc(1) }
  await documentsOf('members', communityId).changeAll(agreed, nobody)
  // Taken and not connected: whoever comes back takes it again.
  await records.changeAll({ takenBy: personId }, { takenBy: null })
}

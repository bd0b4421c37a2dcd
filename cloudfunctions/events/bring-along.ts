import { firstPartOf, hallIdOf } from './hall'
import type { OfficeNeeds } from './office-needs'

/** Two who edit at once bring a part along in turn. */
const rounds = 3

/**
 * Gives all parts of a hall what its first part says by now. The first is changed before, under its conditions; whatever
 * broke off in between is made up for by the next act on that hall.
 */
export async function bringAlong(
  eventId: string,
  communityId: string,
  needs: Pick<OfficeNeeds, 'halls'>,
): Promise<void> {
  const hallId = hallIdOf(eventId)
  if (hallId === null) return
  const halls = needs.halls(communityId)
  for (let round = 0; round < rounds; round += 1) {
    const [first, ...others] = await halls.all(hallId)
    if (!first || first._id !== firstPartOf(eventId)) return
    const behind = others.filter(({ revision }) => revision < first.revision)
    if (behind.length === 0) return
    for (const part of behind) await halls.follow(part, first)
  }
  throw new Error('the parts of a hall changed while they were brought along')
}

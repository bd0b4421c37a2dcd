import type { OwnAiring } from '../contract/on-air'
import { airingStore } from './airing-store'

/** What somebody noted of broadcasts, latest first. */
export async function ownAirings(communityId: string, personId: string): Promise<OwnAiring[]> {
  const airings = await airingStore(communityId).ofPerson(personId)
  return airings.map(({ title, startsAt, state, reason, notedAt }) => ({
    ...{ title, state, reason, startsAt: startsAt.toISOString(), notedAt: notedAt.toISOString() },
  }))
}

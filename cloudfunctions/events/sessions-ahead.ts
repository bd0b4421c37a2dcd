import { bringAlong } from './bring-along'
import type { EventSummary } from './event'
import type { OfficeNeeds } from './office-needs'

/** The sessions of a series that have not begun, a hall counted as one; those cancelled before are none of them. */
export async function sessionsAhead(
  seriesId: string,
  communityId: string,
  now: Date,
  needs: OfficeNeeds,
): Promise<{ standing: EventSummary[]; drafts: EventSummary[] }> {
  const found = await needs.office(communityId).sessions(seriesId, now)
  const ahead = found.filter(
    ({ hall, startsAt, cancelled }) => (hall?.place ?? 1) === 1 && startsAt > now && !cancelled,
  )
  return { standing: ahead.filter(({ published }) => published), drafts: ahead.filter(({ published }) => !published) }
}

/** A part of a hall that an unfinished edit left behind catches up, as it does with any act on that hall. */
export async function partsCaughtUp(
  sessions: readonly { id: string; hall: object | null }[],
  communityId: string,
  needs: OfficeNeeds,
): Promise<void> {
  for (const { id, hall } of sessions) if (hall) await bringAlong(id, communityId, needs)
}

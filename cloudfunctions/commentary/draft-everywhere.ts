import { draftThisWeek } from './draft'
import type { CommentaryNeeds } from './needs'

export interface EverywhereNeeds extends CommentaryNeeds {
  communities(): Promise<{ id: string }[]>
}

/** Drafts this week's commentary of each community; one that fails holds up no other. */
export async function draftEverywhere(needs: EverywhereNeeds): Promise<number> {
  let drafted = 0
  let fault: unknown
  for (const { id } of await needs.communities()) {
    try {
      if (await draftThisWeek(id, needs)) drafted += 1
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return drafted
}

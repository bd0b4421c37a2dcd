import * as z from 'zod'
import { after } from './check'
import type { PhotoNeeds } from './needs'
import type { StoredPhoto } from './photo-store'
import { tidy } from './tidy'

/** What WeChat pushes about a picture that it was asked to look at. */
const CheckResult = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1),
  errcode: z.number(),
  result: z.object({ suggest: z.string() }).optional(),
})

export interface DecideNeeds extends PhotoNeeds {
  photoUnderCheck(traceId: string): Promise<StoredPhoto | null>
}

export type Outcome = 'passed' | 'refused' | 'asked anew' | 'unknown'

/**
 * Passes or refuses the photo whose check this is. Nobody can guess the name of a check, and what names none changes
 * nothing; the photo is moved after it has passed, so that a run that breaks off shows nobody too much.
 */
export const decide =
  (needs: DecideNeeds) =>
  async (event: unknown): Promise<Outcome> => {
    const said = CheckResult.safeParse(event)
    if (!said.success) return 'unknown'
    const { trace_id, errcode, result } = said.data
    const photo = await needs.photoUnderCheck(trace_id)
    if (photo?.state !== 'pending') return 'unknown'
    const store = needs.photos(photo.communityId)
    if (errcode !== 0 || !result) {
      await store.postpone(photo._id, after(0, needs))
      return 'asked anew'
    }
    const state = result.suggest === 'pass' ? 'passed' : 'refused'
    const decided = await store.decide(photo._id, trace_id, state, after(0, needs))
    if (!decided) return 'unknown'
    await tidy(decided, needs)
    return state
  }

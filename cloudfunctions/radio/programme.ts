import type { radio } from '../contract/radio'
import { shanghaiDate } from '../dates/shanghai'
import type { UseCase } from '../platform/serve'
import type { RadioNeeds } from './needs'
import { markOf, sheetOf } from './present'
import { hostOf } from './stored-programme'
import { stillOpen } from './turns'

/** One read; what a phone has already is not sent again. */
export const programme =
  (needs: RadioNeeds): UseCase<typeof radio.programme> =>
  async ({ mark }, { communityId, personId }) => {
    const now = needs.now()
    const found = await needs.programmes(communityId).read()
    const me = hostOf(found, personId, shanghaiDate(now))
    const known = mark === markOf(found, now)
    return {
      sheet: known ? null : sheetOf(found, now, `${needs.publicUrl()}/calendar/radio/${communityId}.ics`),
      me: me && { hostId: me.id, turns: stillOpen(found, now) },
    }
  }

import type { radioReminders } from '../contract/radio-reminders'
import { dayNumber } from '../dates/shanghai'
import type { AddressStore } from '../messages/address-store'
import type { Wish, WishStore } from '../messages/wish-store'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import type { RadioNeeds } from './needs'
import { shownDays } from './present'
import { type Timetable, timetable } from './timetable'

const refuse = refusing<typeof radioReminders.remindMe>()

/** What wishes take from outside. */
export interface RemindNeeds extends Pick<RadioNeeds, 'now' | 'programmes'> {
  wishes(communityId: string): WishStore
  addresses(communityId: string): Pick<AddressStore, 'remember'>
}

/** One read and one update; what no phone shows yet answers like what there is not. */
export const remindMe =
  (needs: RemindNeeds): UseCase<typeof radioReminders.remindMe> =>
  async ({ id, broadcastId }, caller) => {
    const now = needs.now()
    const table = timetable(await needs.programmes(caller.communityId).read())
    const found = table.find(broadcastId)
    if (!found || dayNumber(found.date) > shownDays(now).until) throw refuse('broadcast-not-found')
    if (found.cancelled || found.startsAt <= now) throw refuse('broadcast-over')
    const wish = { id: broadcastId, tap: id, title: found.title, startsAt: found.startsAt }
    const kept =
      (await needs.wishes(caller.communityId).keep(caller.personId, wish)) || (await slowly(wish, caller, table, needs))
    if (!kept) throw refuse('too-many-reminders')
    return {}
  }

/** For a first wish, one sent again, or a full ledger; past wishes that no timer settled make room. */
async function slowly(wish: Wish, caller: Resident, table: Timetable, needs: RemindNeeds): Promise<boolean> {
  const { communityId, personId, platformId } = caller
  const wishes = needs.wishes(communityId)
  const ledger = await wishes.find(personId)
  if (!ledger) {
    await needs.addresses(communityId).remember(personId, platformId, needs.now())
    return (await wishes.open(personId, wish)) || wishes.keep(personId, wish)
  }
  const isThere = ledger.taps.includes(wish.tap) || ledger.wishes.some(({ id }) => id === wish.id)
  if (isThere) return true
  const now = needs.now()
  const past = ledger.wishes.filter(({ id, startsAt }) => (table.find(id)?.startsAt ?? startsAt) <= now)
  if (past.length === 0) return false
  await wishes.drop(
    personId,
    past.map(({ id }) => id),
  )
  return wishes.keep(personId, wish)
}

export const forgetReminder =
  (needs: RemindNeeds): UseCase<typeof radioReminders.forgetReminder> =>
  async ({ broadcastId }, { communityId, personId }) => {
    await needs.wishes(communityId).drop(personId, [broadcastId])
    return {}
  }

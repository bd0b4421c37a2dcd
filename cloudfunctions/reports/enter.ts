import type { WishOf } from '../contract/action'
import type { reportsOffice } from '../contract/reports-office'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { isOutside, newReport, ownPhotos } from './new-report'
import { detailOf } from './present-detail'
import { isSame, reportIdOf } from './send'

const refuse = refusing<typeof reportsOffice.enter>()
type Wish = WishOf<typeof reportsOffice.enter>

/** The same list and the same clock as for residents; another office's number is entered once, by whomever. */
export const enter =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.enter> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    const secrets = needs.secrets()
    const rules = await needs.rulesLately(communityId)
    if (isOutside(wish.place, rules)) throw refuse('place-outside')
    const photos = ownPhotos(wish.photos, caller, secrets)
    if (!photos) throw refuse('photo-not-found')
    const { outside } = wish
    const report = newReport(
      {
        ...{ id: idOf(wish, caller, needs), kind: wish.kind, source: wish.source, words: wish.words },
        ...{ wordsState: 'passed', place: wish.place, placeShown: 'exact', asset: null, photos },
        ...{ anonymity: 'named', reporter: null, contact: wish.contact, consent: '' },
        enteredBy: memberRef(secrets, personId),
        outside: outside && { number: outside.number, dueAt: outside.dueAt ? new Date(outside.dueAt) : null },
      },
      rules,
      secrets,
      needs.now(),
    )
    const store = needs.reports(communityId)
    if (await store.add(report)) return detailOf({ ...report, communityId }, 'office', needs)
    const entered = await store.find(report._id)
    if (!entered || !isSame(entered, report)) throw refuse('report-differs')
    return detailOf(entered, 'office', needs)
  }

const idOf = ({ outside, key }: Wish, caller: Resident, needs: ReportNeeds): string =>
  outside
    ? needs.secrets().sign('report', `${caller.communityId}|outside|${outside.number}`)
    : reportIdOf(needs, caller, key)

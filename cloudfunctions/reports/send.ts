import type { PlatformRefusal, WishOf } from '../contract/action'
import type { reports } from '../contract/reports'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { Refusal } from '../platform/refusal'
import { refusing, type UseCase } from '../platform/serve'
import { kindNamed } from './kinds'
import type { ReportedAsset, ReportNeeds } from './needs'
import { type Incoming, isOutside, newReport, ownPhotos } from './new-report'
import { subjectOf, tell } from './on-behalf'
import { detailOf } from './present-detail'
import type { NewReport, StoredReport } from './stored-report'

type Wish = WishOf<typeof reports.send>
const refuse = refusing<typeof reports.send>()
const states = { passed: 'passed', refused: 'refused', unchecked: 'pending' } as const

/** One insert, under an id that follows from the person and their key. Words that cannot be checked now wait. */
export const send =
  (needs: ReportNeeds): UseCase<typeof reports.send> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    if (!(await needs.mayReport(caller, needs.now()))) throw new Refusal<PlatformRefusal>('too-often')
    const secrets = needs.secrets()
    const rules = await needs.rulesLately(communityId)
    const kind = kindNamed(wish.kind)
    if (!kind || !rules.kinds.includes(kind)) throw refuse('kind-not-found')
    if (isOutside(wish.place, rules)) throw refuse('place-outside')
    if (wish.contact && wish.anonymity !== 'named') throw refuse('contact-needs-name')
    const photos = ownPhotos(wish.photos, caller, secrets)
    if (!photos) throw refuse('photo-not-found')
    const asset = await assetOf(wish, caller, needs)
    const subject = await subjectOf(caller, wish.for, needs)
    const other = subject.personId !== personId
    const incoming: Incoming = {
      ...{ id: reportIdOf(needs, caller, wish.key), kind, source: 'resident', words: wish.words, place: wish.place },
      wordsState: states[await needs.checkWords([wish.words, wish.place.detail], caller.platformId)],
      ...{ placeShown: wish.placeShown, asset, photos, anonymity: wish.anonymity, reporter: subject.personId },
      ...{ contact: wish.contact, consent: wish.consent, outside: null },
      enteredBy: other ? memberRef(secrets, personId) : null,
    }
    const report = newReport(incoming, rules, secrets, needs.now())
    if (other) await tell(subject, report._id, caller, needs)
    const store = needs.reports(communityId)
    if (await store.add(report)) return detailOf({ ...report, communityId }, 'reporter', needs)
    const sent = await store.find(report._id)
    if (!sent || !isSame(sent, report)) throw refuse('report-differs')
    return detailOf(sent, 'reporter', needs)
  }

export const reportIdOf = (needs: Pick<ReportNeeds, 'secrets'>, caller: Resident, key: string): string =>
  needs.secrets().sign('report', `${caller.communityId}|${caller.personId}|${key}`)

async function assetOf({ asset }: Wish, { communityId }: Resident, needs: ReportNeeds): Promise<ReportedAsset | null> {
  if (!asset) return null
  const found = await needs.assetWith(communityId, asset)
  if (!found) throw refuse('asset-not-found')
  return found
}

/** The same report sent again after a lost answer; what the office has changed since does not count. */
export const isSame = (sent: StoredReport, report: NewReport): boolean =>
  sent.words === report.words &&
  sent.detail === report.detail &&
  sent.reporter === report.reporter &&
  JSON.stringify(sent.photos) === JSON.stringify(report.photos) &&
  JSON.stringify(placeIn(sent)) === JSON.stringify(placeIn(report))

const placeIn = ({ position, building, assetId }: Pick<StoredReport, 'position' | 'building' | 'assetId'>) => [
  position?.latitude,
  position?.longitude,
  building,
  assetId,
]

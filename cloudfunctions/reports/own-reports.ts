import type { OwnReport } from '../contract/report-shapes'
import { reportStore } from './report-store'
import type { StoredReport } from './stored-report'

const mostReports = 500

/** What is kept of a person's reports, and of those they follow, latest first. */
export async function ownReports(communityId: string, personId: string): Promise<OwnReport[]> {
  const store = reportStore(communityId)
  const page = { limit: mostReports }
  const [sent, followed] = await Promise.all([
    store.list({ reporter: personId }, ['sentAt', 'desc'], { ...page, history: true }),
    store.list({ 'followers.id': personId }, ['sentAt', 'desc'], page),
  ])
  return [...sent.map((report) => ownOf(report)), ...followed.map(followedOf)]
}

function ownOf({ _id, number, kind, status, words, building, detail, anonymity, contact, ...rest }: StoredReport) {
  const { photos, consent, sentAt, position, steps } = rest
  const said = steps.flatMap(({ by, why }) => (by.role === 'reporter' && why ? [why] : []))
  return {
    ...{ reportId: _id, number, kind, status, as: 'reporter' as const, words, building, detail, position },
    ...{ anonymity, contact, photos: photos.length, said, consent, sentAt: sentAt.toISOString() },
  }
}

/** Of another's report they only follow it. */
const followedOf = ({ _id, number, kind, status, sentAt }: StoredReport): OwnReport => ({
  ...{ reportId: _id, number, kind, status, as: 'follower', words: '', building: null, detail: '', position: null },
  ...{ anonymity: null, contact: null, photos: 0, said: [], consent: '', sentAt: sentAt.toISOString() },
})

import type { Input } from '@contract/index'
import type { Lookalike } from '@contract/report-shapes'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { Unreachable } from '@/cloud/unreachable'
import { showToast } from '@/components/toast'
import { reportCopy } from '@/copy/report'
import { whereAmI } from '@/device/location'
import { isOnline } from '@/device/network'
import { useAct } from '@/events/use-act'
import { usePhotosToSend } from '@/photos/use-photos-to-send'
import type { Draft } from '@/waiting-reports/draft'
import { type ReportQueue, useReportQueue } from '@/waiting-reports/use-report-queue'
import { ways } from '../ways'
import { checkDraft, type DraftErrors, saysWhere } from './draft'
import { type Begun, useReportDraft } from './use-report-draft'
import { useThing } from './use-thing'

const mostPhotos = 9

/** Where the person is, asked of the phone only when it is needed. */
function useHere(change: (part: Partial<Draft>) => void) {
  const [locating, setLocating] = useState(false)
  /** False where the phone does not say. */
  const locate = async (): Promise<boolean> => {
    setLocating(true)
    const here = await whereAmI()
    setLocating(false)
    if (here) change({ position: { latitude: here.latitude, longitude: here.longitude } })
    return here !== null
  }
  return { locating, locate }
}

/** Hands the report to the queue, and shows what became of it. */
async function posted(queue: ReportQueue, key: string, onWaits: () => void): Promise<string | undefined> {
  const reportId = await queue.post(key)
  if (reportId !== null) {
    ways.toShow(reportId)
    return reportCopy.sent
  }
  // What was turned down is mended here.
  if (queue.find(key)?.refused) return void queue.takeBack(key)
  onWaits()
}

/** One report from the first picture until it is handed to the queue, or until it turns out to be there already. */
export function useReport(begun: Begun, onWaits: () => void) {
  const { queue, waiting, sending } = useReportQueue()
  const { draft, refused, change, latest } = useReportDraft(queue, waiting, begun)
  const [errors, setErrors] = useState<DraftErrors>({})
  const [alike, setAlike] = useState<Lookalike[] | null>(null)
  const { locating, locate } = useHere(change)
  const { busy, problem, run } = useAct()
  const photos = usePhotosToSend(mostPhotos, latest, change)
  const thing = useThing(draft.asset)
  const post = async () => {
    setAlike(null)
    // What the cloud has under the old name says something else, and stays.
    const key = refused === 'report-differs' ? queue.rename(latest().key, randomKey()) : latest().key
    return posted(queue, key, onWaits)
  }
  /** Looks first whether it is there already; where nothing is alike, or nobody can be asked, it goes at once. */
  const look = () =>
    run(async () => {
      // What a thing is usually reported for counts unless another kind was chosen.
      if (latest().kind === null && thing) change({ kind: thing.reportKind })
      const found = checkDraft(latest(), photos.preparing)
      if (!saysWhere(latest()) && !(await locate())) found.place = reportCopy.placeNeeded
      setErrors(found)
      const { kind, position, building, words } = latest()
      if (Object.keys(found).length > 0 || !kind) return
      const place = { position, building: building.trim() || null, assetId: thing?.asset.id ?? null }
      const others = await othersLike({ kind, words, ...place })
      if (others.length > 0) setAlike(others)
      else return post()
    })
  const follow = (reportId: string) =>
    run(async () => {
      await call('reports.follow', { reportId })
      queue.drop(latest().key)
      ways.toShow(reportId)
      return reportCopy.meTooDone
    })
  return {
    ...{ draft, change, photos, thing, refused, errors, alike, locating, busy, problem, look, follow },
    /** Its picture by number that is going up now, null for the report itself; undefined while nothing goes. */
    going: sending?.key === draft.key ? sending.photo : undefined,
    forget: () => setAlike(null),
    locate: async () => {
      if (!(await locate())) showToast(reportCopy.noLocation)
    },
    send: () => run(post),
  }
}

/** A phone that loses its network while it asks sends without having asked. */
async function othersLike(wish: Input<'reports.nearby'>): Promise<Lookalike[]> {
  if (!isOnline() || !(wish.position || wish.building || wish.assetId)) return []
  try {
    const { reports } = await call('reports.nearby', wish)
    return reports.filter(({ mine }) => mine === null)
  } catch (failure) {
    if (failure instanceof Unreachable) return []
    throw failure
  }
}

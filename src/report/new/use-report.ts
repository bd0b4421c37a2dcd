import type { Lookalike } from '@contract/report-shapes'
import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { privacyVersion } from '@/copy/privacy'
import { reportCopy } from '@/copy/report'
import { whereAmI } from '@/device/location'
import { useAct } from '@/events/use-act'
import { ways } from '../ways'
import { checkDraft, type Draft, type DraftErrors, keptDraft, recentKinds } from './draft'
import { useReportPhotos } from './use-report-photos'

/** One report from the first picture until it has arrived, or until it turns out to be there already. */
export function useReport() {
  const [draft, setDraft] = useState(keptDraft.get)
  const [errors, setErrors] = useState<DraftErrors>({})
  const [alike, setAlike] = useState<Lookalike[] | null>(null)
  const [locating, setLocating] = useState(false)
  const { busy, problem, run } = useAct()
  // A picture arrives while somebody types: each change is made to the draft as it then is.
  const latest = useRef(draft)
  const change = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part }
    keptDraft.set(latest.current)
    setDraft(latest.current)
  }
  const photos = useReportPhotos(() => latest.current, change)
  const locate = async () => {
    setLocating(true)
    const here = await whereAmI()
    setLocating(false)
    if (here) change({ position: { latitude: here.latitude, longitude: here.longitude } })
    else showToast(reportCopy.noLocation)
  }
  const finish = (reportId: string) => {
    keptDraft.forget()
    ways.toShow(reportId)
  }
  const sendNow = async () => {
    const { kind, key, words, photos, anonymity, placeShown, position, building, detail, name, phone } = draft
    if (!kind) return
    const named = anonymity === 'named' && name.trim() !== ''
    const { id } = await call('reports.send', {
      ...{ key, kind, words, photos, anonymity, placeShown, consent: privacyVersion },
      place: { position, building: building.trim() || null, gridId: null, detail: detail.trim() },
      contact: named ? { name: name.trim(), phone: phone.trim() || null } : null,
    })
    recentKinds.add(kind)
    finish(id)
    return reportCopy.sent
  }
  const send = () => run(sendNow)
  /** Looks first whether it is there already; where nothing is alike it goes at once. */
  const look = () => {
    const found = checkDraft(draft, photos.coming > 0)
    setErrors(found)
    const { kind, position, building, words } = draft
    if (Object.keys(found).length > 0 || !kind) return
    if (!position && building.trim() === '') return void send()
    void run(async () => {
      const place = { position, building: building.trim() || null }
      const { reports } = await call('reports.nearby', { kind, words, ...place })
      const others = reports.filter(({ mine }) => mine === null)
      if (others.length > 0) setAlike(others)
      else return sendNow()
    })
  }
  const follow = (reportId: string) =>
    run(async () => {
      await call('reports.follow', { reportId })
      finish(reportId)
      return reportCopy.meTooDone
    })
  return {
    draft,
    change,
    photos,
    errors,
    alike,
    forget: () => setAlike(null),
    locating,
    locate,
    busy,
    problem,
    look,
    send,
    follow,
  }
}

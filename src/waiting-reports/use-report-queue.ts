import { call } from '@/cloud/call'
import { privacyVersion } from '@/copy/privacy'
import type { Queue } from '@/waiting/queue'
import type { ShelfState, Waiting } from '@/waiting/shelf'
import { queuesOf, useQueue } from '@/waiting/use-queue'
import { type Draft, recentKinds } from './draft'

export type ReportQueue = Queue<Draft>
export type WaitingReport = Waiting<Draft>
export type ReportsState = ShelfState<Draft>

async function sendReport(report: Draft): Promise<string> {
  const { key, kind, words, photos, position, building, gridId, asset, detail } = report
  const { anonymity, placeShown, name, phone } = report
  if (!kind) throw new Error('a report without a kind was sent')
  const named = anonymity === 'named' && name.trim() !== ''
  const { id } = await call('reports.send', {
    ...{ key, kind, words, asset, anonymity, placeShown, consent: privacyVersion },
    photos: photos.flatMap((photo) => (photo.fileId === null ? [] : [{ key: photo.key, fileId: photo.fileId }])),
    place: { position, building: building.trim() || null, gridId, detail: detail.trim() },
    contact: named ? { name: name.trim(), phone: phone.trim() || null } : null,
  })
  recentKinds.add(kind)
  return id
}

const queueOf = queuesOf<Draft>('reports', sendReport)

/** One's reports that have not arrived. */
export const useReportQueue = () => useQueue(queueOf)

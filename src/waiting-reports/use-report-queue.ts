import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { usePerson, useSignedIn } from '@/cloud/account'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { Unreachable } from '@/cloud/unreachable'
import { dropPhotos, sendWaiting } from '@/cloud/waiting-photos'
import { privacyVersion } from '@/copy/privacy'
import { onNetworkChange } from '@/device/network'
import { useSettings } from '@/settings/settings'
import { type Draft, recentKinds } from './draft'
import { openReportQueue, type ReportQueue } from './report-queue'

const queues = new Map<string, ReportQueue>()

/** One queue per community and person, whatever page asks. */
function queueOf(communityId: string | null, person: string): ReportQueue {
  const name = `${communityId}.${person}`
  const known = queues.get(name)
  if (known) return known
  const inCommunity = <T>(work: () => Promise<T>): Promise<T> => {
    if (useSettings.getState().communityId === communityId) return work()
    return Promise.reject(new Unreachable('offline', 'another community is chosen'))
  }
  const queue = openReportQueue({
    kept: keptPersonal,
    keptAs: `linli.draft.reports.${name}`,
    sendPhoto: (key) => inCommunity(() => sendWaiting('report', key)),
    send: (report) => inCommunity(() => sendReport(report)),
    dropPhotos,
  })
  queues.set(name, queue)
  return queue
}

/** The drafts of this device were cleared. */
export function forgetQueues(): void {
  for (const queue of queues.values()) queue.readAgain()
}

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

/** One's reports that have not arrived; whatever waits goes when the page is shown and when the network returns. */
export function useReportQueue() {
  const person = usePerson()
  const signedIn = useSignedIn()
  const communityId = useSettings((settings) => settings.communityId)
  const queue = useMemo(() => queueOf(communityId, person), [communityId, person])
  const state = useSyncExternalStore(queue.watch, queue.state)
  const send = () => void (signedIn && queue.send())
  useDidShow(send)
  useEffect(() => {
    if (!signedIn) return
    void queue.send()
    return onNetworkChange((online) => online && void queue.send())
  }, [queue, signedIn])
  return { queue, ...state }
}

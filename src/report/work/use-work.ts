import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { showToast } from '@/components/toast'
import { workCopy } from '@/copy/report-work'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { sayName } from './say-name'
import { useWorkDesk } from './use-work-desk'
import { standingOf, type WrittenStep } from './work-desk'

/** As many as a day holds; what comes after is asked for by hand. */
const limit = 50

/** What was given to me, by due time, still there without network, and what I do with several of them. */
export function useWork() {
  const communityId = useSettings((settings) => settings.communityId)
  const list = usePages(`reports.work.${communityId}.${usePerson()}`, async (after) => {
    const { reports, next } = await call('reports.work', after ? { after, limit } : { limit })
    return { events: reports, next }
  })
  const work = useWorkDesk(() => void list.refresh())
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const reports = (list.events ?? []).map((report) => ({ ...report, standing: standingOf(work.written, report.id) }))
  const chosen = reports.filter(({ id, standing }) => keys.has(id) && (standing === null || standing === 'start'))
  const write = (move: WrittenStep['move'], why = '', photos: WrittenStep['photos'] = []) => {
    const going = move === 'start' ? chosen.filter(({ startedAt, standing }) => !startedAt && !standing) : chosen
    for (const report of going) {
      work.desk.write({ reportId: report.id, key: randomKey(), move, why, photos, name: sayName(report) })
    }
    setKeys(new Set())
    showToast(workCopy.written)
  }
  return {
    list,
    work,
    reports,
    chosen,
    write,
    choose: (id: string, on: boolean) => setKeys(new Set([...keys].filter((key) => key !== id).concat(on ? [id] : []))),
    clear: () => setKeys(new Set()),
  }
}
export type Working = ReturnType<typeof useWork>['reports'][number]

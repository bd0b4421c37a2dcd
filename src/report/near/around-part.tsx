import type { PublicReport } from '@contract/report-shapes'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { Empty } from '@/components/empty'
import { Skeleton } from '@/components/skeleton'
import { nearCopy } from '@/copy/report-near'
import { whereAmI } from '@/device/location'
import { Failed } from '@/events/failed'
import { PublicLine } from './public-line'

type Found = { reports: PublicReport[] } | { failure: unknown } | 'locating' | 'nowhere'

/** What was reported around where one stands; the place is asked for here and kept nowhere. */
export function AroundPart() {
  const [found, setFound] = useState<Found>('locating')
  const look = useCallback(async () => {
    setFound('locating')
    const here = await whereAmI()
    if (!here) return setFound('nowhere')
    const position = { latitude: here.latitude, longitude: here.longitude }
    await call('reports.publicNearby', { position }).then(setFound, (failure) => setFound({ failure }))
  }, [])
  useEffect(() => void look(), [look])
  const again = { label: nearCopy.again, onClick: () => void look() }
  if (found === 'locating') return <Skeleton cards={2} />
  if (found === 'nowhere') {
    return <Empty title={nearCopy.noLocation} hint={nearCopy.noLocationHint} icon="place" action={again} />
  }
  if ('failure' in found) return <Failed failure={found.failure} onRetry={() => void look()} />
  if (found.reports.length === 0) return <Empty title={nearCopy.nearEmpty} icon="place" action={again} />
  return (
    <>
      {found.reports.map((report) => (
        <PublicLine key={report.id} report={report} />
      ))}
    </>
  )
}

import { useState } from 'react'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'

export type When = 'upcoming' | 'past'

/** One community's events by page, of one series or of all. */
export function useEventPages(when: When, seriesId: string | null) {
  const communityId = useSettings((settings) => settings.communityId)
  return usePages(`events.${communityId}.${when}.${seriesId ?? 'all'}`, (after) =>
    call('events.list', { when, ...(seriesId && { seriesId }), ...(after && { after }) }),
  )
}

export function useEvents() {
  const communityId = useSettings((settings) => settings.communityId)
  const [seriesId, setSeriesId] = useState<string | null>(null)
  const series = useRequest(`series.${communityId}`, () => call('events.series', {}))
  const upcoming = useEventPages('upcoming', seriesId)
  const refresh = async () => {
    await Promise.all([upcoming.refresh(), series.refresh()])
  }
  return { series: series.data?.series ?? [], seriesId, setSeriesId, upcoming, refresh }
}

import { useRouter } from '@tarojs/taro'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'

export const shows = ['upcoming', 'drafts', 'past'] as const
export type Show = (typeof shows)[number]

/** The office's list under the filter that the address names. */
export function useOfficeEvents() {
  const { params } = useRouter()
  const show = shows.find((one) => one === params.show) ?? 'upcoming'
  const seriesId = params.series ?? null
  const scope = `${useSettings((settings) => settings.communityId)}.${usePerson()}`
  const series = useRequest(`office.series.${scope}`, () => call('events.officeSeries', {}))
  const list = usePages(`office.events.${scope}.${show}.${seriesId}`, (after) =>
    call('events.officeList', { show, limit: 30, ...(seriesId && { seriesId }), ...(after && { after }) }),
  )
  return { show, seriesId, series: series.data?.series ?? [], list }
}

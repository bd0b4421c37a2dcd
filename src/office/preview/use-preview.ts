import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { readForm } from '../edit/form'
import { keptForms } from '../edit/kept-form'
import { detailOfEvent, detailOfFields } from './detail'

/** An event as residents will see it, with what is typed on this device and not saved yet. */
export function usePreview() {
  const eventId = useRouter().params.id ?? null
  const request = useUnkept(`preview.${eventId}`, async () => {
    const [event, { series }] = await Promise.all([
      eventId ? call('events.officeShow', { eventId }) : null,
      call('events.officeSeries', {}),
    ])
    return { event, series }
  })
  const { data } = request
  const kept = keptForms.find(eventId)
  const reading = kept && readForm(kept.form)
  const seriesOf = (id: string | null) => data?.series.find((one) => one.id === id) ?? null
  const detail =
    data && reading?.ok
      ? detailOfFields(reading.fields, data.event, titled(seriesOf(reading.fields.seriesId)), cloudNow())
      : data?.event && detailOfEvent(data.event)
  return {
    ...request,
    event: detail ?? null,
    unsaved: kept !== null,
    missing: reading && !reading.ok ? reading.missing : null,
  }
}

const titled = (series: { id: string; title: string } | null) => series && { id: series.id, title: series.title }

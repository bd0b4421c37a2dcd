import type { OfficeSeries } from '@contract/events-series'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { officeCopy } from '@/copy/office'
import { seriesCopy } from '@/copy/office-series'
import { useAct } from '@/events/use-act'
import { readSeries, type SeriesForm, seriesForm } from './form'

/** The series of the community, the one being edited, and the sessions its rule makes. */
export function useSeries() {
  const request = useUnkept('series', async () => (await call('events.officeSeries', {})).series)
  const [chosen, setChosen] = useState<string | null>(useRouter().params.id ?? null)
  const [held, setHeld] = useState<{ name: string; form: SeriesForm } | null>(null)
  const [key, setKey] = useState(randomKey)
  const [preview, setPreview] = useState<string[] | null>(null)
  const task = useAct()
  const current: OfficeSeries | null = request.data?.find(({ id }) => id === chosen) ?? null
  const models = useUnkept(chosen ? `models.${chosen}` : '', async () => {
    const seriesId = chosen ?? ''
    const lists = await Promise.all([
      call('events.officeList', { show: 'drafts', seriesId }),
      call('events.officeList', { show: 'upcoming', seriesId }),
      call('events.officeList', { show: 'past', seriesId, limit: 5 }),
    ])
    return lists.flatMap(({ events }) => events)
  })
  const past = useUnkept(chosen ? `past.${chosen}` : '', async () => {
    const { sessions } = await call('events.seriesForecasts', { seriesId: chosen ?? '' })
    return { of: chosen, sessions }
  })

  // What was typed belongs to the series as it was then; another choice or a saved one starts anew.
  const name = `${chosen}.${current?.revision}`
  const form = held?.name === name ? held.form : seriesForm(current, cloudNow())
  const fieldsOr = () => {
    const reading = readSeries(form)
    if (reading.ok) return reading.fields
    task.setProblem({ title: seriesCopy.title, hint: reading.why })
    return null
  }
  return {
    ...request,
    current,
    chosen,
    choose: (seriesId: string | null) => {
      setChosen(seriesId)
      setPreview(null)
    },
    form,
    change: (part: Partial<SeriesForm>) => {
      setHeld({ name, form: { ...form, ...part } })
      setPreview(null)
    },
    preview,
    models: models.data ?? [],
    past: past.data?.of === chosen ? past.data.sessions : [],
    busy: task.busy,
    problem: task.problem,
    look: () =>
      void task.run(async () => {
        const rule = fieldsOr()?.rule
        if (rule) setPreview((await call('events.previewSessions', { rule })).startsAt)
        return null
      }),
    save: () =>
      void task.run(async () => {
        const fields = fieldsOr()
        if (!fields) return null
        if (current) await call('events.editSeries', { seriesId: current.id, revision: current.revision, fields })
        const made = current ? null : await call('events.createSeries', { key, fields })
        await request.refresh()
        if (made) setChosen(made.seriesId)
        setKey(randomKey())
        return officeCopy.saved
      }),
    make: (eventId: string, publish: boolean) =>
      void task.run(async () => {
        if (!chosen) return null
        const { made, kept } = await call('events.makeSessions', { seriesId: chosen, eventId, publish })
        await models.refresh()
        return seriesCopy.made(made, kept)
      }),
  }
}

export type SeriesDesk = ReturnType<typeof useSeries>

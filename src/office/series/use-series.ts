import type { OfficeSeries } from '@contract/events-series'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { showToast } from '@/components/toast'
import { seriesCopy } from '@/copy/office-series'
import { useAct } from '@/events/use-act'
import { formAgain, readSeries, type SeriesForm, seriesForm } from './form'
import { useSaving } from './use-saving'
import { useSessions } from './use-sessions'

/** The series of the community, the one being edited, and the sessions its rule makes. */
export function useSeries() {
  const request = useUnkept('series', async () => (await call('events.officeSeries', {})).series)
  const [chosen, setChosen] = useState<string | null>(useRouter().params.id ?? null)
  const [held, setHeld] = useState<{ name: string; form: SeriesForm } | null>(null)
  const [preview, setPreview] = useState<string[] | null>(null)
  const task = useAct()
  const current: OfficeSeries | null = request.data?.find(({ id }) => id === chosen) ?? null
  const sessions = useSessions(chosen, task.run)

  // What was typed belongs to the series as it was then; another choice or a saved one starts anew.
  const nameOf = (series: OfficeSeries | null) => `${series?.id ?? null}.${series?.revision}`
  const name = nameOf(current)
  const form = held?.name === name ? held.form : seriesForm(current, cloudNow())
  const fieldsOr = () => {
    const reading = readSeries(form)
    if (reading.ok) return reading.fields
    task.setProblem({ title: seriesCopy.title, hint: reading.why })
    return null
  }
  const saving = useSaving({
    current,
    fieldsOr,
    run: task.run,
    onSaved: async (madeId) => {
      await Promise.all([request.refresh(), chosen && sessions.lookAgain()])
      if (madeId) setChosen(madeId)
    },
  })
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
    ...sessions,
    ...saving,
    busy: task.busy,
    problem: task.problem,
    look: () =>
      void task.run(async () => {
        const rule = fieldsOr()?.rule
        if (rule) setPreview((await call('events.previewSessions', { rule })).startsAt)
        return null
      }),
    /** A new series that is typed for the most part already. */
    again: () => {
      if (!current) return
      setHeld({ name: nameOf(null), form: formAgain(current, cloudNow()) })
      setChosen(null)
      setPreview(null)
      showToast(seriesCopy.againFilled)
      void Taro.pageScrollTo({ scrollTop: 0 })
    },
  }
}

export type SeriesDesk = ReturnType<typeof useSeries>

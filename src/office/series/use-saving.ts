import type { OfficeSeries, SeriesFields, SessionChoices } from '@contract/events-series'
import type { Output } from '@contract/index'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { officeCopy } from '@/copy/office'
import { seriesDaysCopy } from '@/copy/series-days'
import type { useAct } from '@/events/use-act'

type Touched = Output<'events.touchedSessions'>

interface SavingPorts {
  /** The series that is edited; null for a new one. */
  current: OfficeSeries | null
  /** What was typed; null when it cannot be saved as it is. */
  fieldsOr(): SeriesFields | null
  run: ReturnType<typeof useAct>['run']
  /** With the id of a series that was not there before. */
  onSaved(madeId: string | null): Promise<unknown>
}

/** Saves a series, after asking what shall become of sessions on the days that the edit leaves out or takes back in. */
export function useSaving({ current, fieldsOr, run, onSaved }: SavingPorts) {
  const [asked, setAsked] = useState<{ fields: SeriesFields; touched: Touched } | null>(null)
  const [key, setKey] = useState(randomKey)
  const keep = async (fields: SeriesFields, bare: readonly string[], sessions?: SessionChoices): Promise<string> => {
    if (current) {
      const edit = { seriesId: current.id, revision: current.revision, fields }
      await call('events.editSeries', sessions ? { ...edit, sessions } : edit)
      await onSaved(null)
    } else {
      await onSaved((await call('events.createSeries', { key, fields })).seriesId)
      setKey(randomKey())
    }
    return bare.length > 0 ? seriesDaysCopy.bare(bare.length) : officeCopy.saved
  }
  return {
    asked: asked?.touched ?? null,
    unask: () => setAsked(null),
    save: () =>
      void run(async () => {
        const fields = fieldsOr()
        if (!fields) return null
        const touched = current && (await touchedBy(current, fields))
        if (!touched || touched.standing.length + touched.calledOff.length === 0) {
          return keep(fields, touched?.bare ?? [])
        }
        setAsked({ fields, touched })
        return null
      }),
    decide: (sessions: SessionChoices) => {
      if (!asked) return
      setAsked(null)
      void run(() => keep(asked.fields, asked.touched.bare, sessions))
    },
  }
}

/** Asked only where the days left out change. */
async function touchedBy({ id, rule }: OfficeSeries, fields: SeriesFields): Promise<Touched | null> {
  const days = (of: OfficeSeries['rule']) => [...(of?.except ?? [])].sort().join()
  if (days(rule) === days(fields.rule)) return null
  return call('events.touchedSessions', { seriesId: id, rule: fields.rule })
}

import type { Exception, Studio } from '@contract/radio-studio'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { dateCopy } from '@/copy/studio'
import type { DateForm } from './date-form'

interface DatePartsProps {
  studio: Studio
  form: DateForm
  change: (part: Partial<DateForm>) => void
}

const deeds = (['moved', 'cancelled', 'changed'] as const).map((value) => ({ value, label: dateCopy.deeds[value] }))

/** A special one says which programme it belongs to, on which day, for how long and under which name. */
function SpecialParts({ studio, form, change }: DatePartsProps) {
  const programmes = new Map(studio.runs.map(({ programmeId, plan }) => [programmeId, plan.title]))
  return (
    <>
      <Choice
        label={dateCopy.programme}
        options={[...programmes].map(([value, label]) => ({ value, label }))}
        value={form.programmeId}
        onChange={(programmeId) => change({ programmeId })}
      />
      <DateTime label={dateCopy.day} kind="date" value={form.date} onChange={(date) => change({ date })} />
      <Field
        label={dateCopy.minutes}
        type="number"
        value={form.minutes}
        maxLength={3}
        onInput={(minutes) => change({ minutes })}
      />
      <Field label={dateCopy.name} value={form.title} maxLength={30} onInput={(title) => change({ title })} />
    </>
  )
}

export function DateParts({ studio, form, change }: DatePartsProps) {
  const hosts = studio.hosts.filter(({ leftOn }) => leftOn === null)
  const timed = form.kind === 'moved' || form.kind === 'special'
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
  return (
    <>
      {form.kind === 'special' ? (
        <SpecialParts studio={studio} form={form} change={change} />
      ) : (
        <Choice
          label={dateCopy.deed}
          options={deeds}
          value={form.kind}
          onChange={(kind: Exception['kind']) => change({ kind })}
        />
      )}
      {form.kind === 'moved' && (
        <DateTime label={dateCopy.on} kind="date" value={form.on} onChange={(on) => change({ on })} />
      )}
      {timed && (
        <DateTime label={dateCopy.clock} kind="time" value={form.clock} onChange={(clock) => change({ clock })} />
      )}
      {form.kind !== 'cancelled' && hosts.length > 0 && (
        <Choice
          label={dateCopy.hosts}
          multiple
          options={hosts.map(named)}
          value={form.hosts}
          onChange={(chosen) => change({ hosts: chosen })}
        />
      )}
      {form.kind !== 'cancelled' && studio.guests.length > 0 && (
        <Choice
          label={dateCopy.guests}
          multiple
          options={studio.guests.map(named)}
          value={form.guests}
          onChange={(guests) => change({ guests })}
        />
      )}
      <Field
        label={dateCopy.note}
        hint={dateCopy.noteHint}
        value={form.note}
        maxLength={100}
        onInput={(note) => change({ note })}
      />
    </>
  )
}

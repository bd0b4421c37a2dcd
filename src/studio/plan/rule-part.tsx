import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Stepper } from '@/components/stepper'
import { planCopy } from '@/copy/studio'
import { weekdayWords } from '@/copy/volunteer'
import type { PartProps } from './part-props'

const weekdays = weekdayWords.map(([day, label]) => ({ value: String(day), label }))
const patterns = (['weekly', 'dates'] as const).map((value) => ({ value, label: planCopy.patterns[value] }))
const holidays = (['play', 'pause', 'only'] as const).map((value) => ({ value, label: planCopy.holidayWords[value] }))
const terms = (['any', 'within', 'outside'] as const).map((value) => ({ value, label: planCopy.termWords[value] }))

function Days({ form, change }: PartProps) {
  if (form.pattern === 'dates') {
    return (
      <Field
        label={planCopy.dates}
        hint={planCopy.datesHint}
        value={form.dates}
        onInput={(dates) => change({ dates })}
      />
    )
  }
  return (
    <>
      <Choice
        label={planCopy.weekdays}
        multiple
        options={weekdays}
        value={form.weekdays}
        onChange={(days) => change({ weekdays: days })}
      />
      <Stepper
        label={planCopy.everyWeeks}
        value={form.everyWeeks}
        min={1}
        max={12}
        unit={planCopy.weeks}
        onChange={(everyWeeks) => change({ everyWeeks })}
      />
    </>
  )
}

/** On which days, at what time, for how long. */
export function RulePart({ form, change }: PartProps) {
  return (
    <>
      <Choice
        label={planCopy.pattern}
        options={patterns}
        value={form.pattern}
        onChange={(pattern) => change({ pattern })}
      />
      <Days form={form} change={change} />
      <DateTime
        label={planCopy.startsAt}
        kind="time"
        value={form.startsAt}
        onChange={(startsAt) => change({ startsAt })}
      />
      <Field
        label={planCopy.minutes}
        type="number"
        maxLength={3}
        value={form.minutes}
        onInput={(minutes) => change({ minutes })}
      />
      <Field
        label={planCopy.seasons}
        hint={planCopy.seasonsHint}
        multiline
        value={form.seasons}
        onInput={(seasons) => change({ seasons })}
      />
      <Choice
        label={planCopy.holidays}
        options={holidays}
        value={form.holidays}
        onChange={(free) => change({ holidays: free })}
      />
      <Choice label={planCopy.term} options={terms} value={form.term} onChange={(term) => change({ term })} />
    </>
  )
}

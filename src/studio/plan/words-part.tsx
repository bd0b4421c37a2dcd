import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { planCopy } from '@/copy/studio'
import type { PartProps } from './part-props'

const kinds = (['broadcast', 'safety'] as const).map((value) => ({ value, label: planCopy.kinds[value] }))

/** What it is called, and from when to when it is so. */
export function WordsPart({ form, change }: PartProps) {
  return (
    <>
      <Field label={planCopy.name} value={form.title} maxLength={30} onInput={(title) => change({ title })} />
      <Field label={planCopy.about} value={form.about} maxLength={200} onInput={(about) => change({ about })} />
      <Choice label={planCopy.kind} options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
      <DateTime
        label={planCopy.from}
        kind="date"
        hint={planCopy.fromHint}
        value={form.from}
        onChange={(from) => change({ from })}
      />
      <DateTime
        label={planCopy.until}
        kind="date"
        hint={planCopy.untilHint}
        value={form.until}
        onChange={(until) => change({ until })}
      />
    </>
  )
}

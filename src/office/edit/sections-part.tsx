import type { OfficeEvent } from '@contract/events-office'
import { Fragment } from 'react'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Switch } from '@/components/switch'
import { sectionCopy } from '@/copy/sections'
import type { SectionForm } from './form'
import type { PartProps } from './parts'

const most = 6
const fresh = (index: number, capacity: string): SectionForm => ({
  ...{ id: randomKey(), label: sectionCopy.usual[index] ?? '', capacity },
})

/** The parts of a large hall: none unless switched on, and from publishing on the same. */
export function SectionsPart({ form, change, event }: PartProps & { event: OfficeEvent | null }) {
  const sections = form.sections ?? []
  const published = event?.published === true
  const put = (id: string, part: Partial<SectionForm>) =>
    change({ sections: sections.map((section) => (section.id === id ? { ...section, ...part } : section)) })
  if (published && sections.length === 0) return null
  return (
    <>
      {published ? (
        <Notice tone="soft" title={sectionCopy.published} />
      ) : (
        <Switch
          label={sectionCopy.on}
          note={sectionCopy.onNote}
          checked={sections.length > 0}
          onChange={(on) => change({ sections: on ? [fresh(0, form.capacity), fresh(1, form.capacity)] : [] })}
        />
      )}
      {sections.map(({ id, label, capacity }, index) => (
        <Fragment key={id}>
          {!published && (
            <Field
              label={sectionCopy.label(index + 1)}
              hint={sectionCopy.labelHint}
              value={label}
              maxLength={8}
              onInput={(typed) => put(id, { label: typed })}
            />
          )}
          <Field
            label={sectionCopy.seats(label)}
            type="number"
            value={capacity}
            onInput={(typed) => put(id, { capacity: typed })}
          />
        </Fragment>
      ))}
      {!published && sections.length > 0 && sections.length < most && (
        <Button onClick={() => change({ sections: [...sections, fresh(sections.length, form.capacity)] })}>
          {sectionCopy.add}
        </Button>
      )}
      {!published && sections.length > 2 && (
        <Button onClick={() => change({ sections: sections.slice(0, -1) })}>{sectionCopy.remove}</Button>
      )}
    </>
  )
}

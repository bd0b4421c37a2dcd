import type { Anonymity, PlaceShown } from '@contract/report-kinds'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { reportCopy } from '@/copy/report'
import type { Draft } from '@/waiting-reports/draft'
import type { DraftErrors } from './draft'

const anonymities = Object.entries(reportCopy.anonymities).map(([value, label]) => ({
  ...{ value: value as Anonymity, label },
  note: reportCopy.anonymityNotes[value as Anonymity],
}))
const places = Object.entries(reportCopy.placesShown).map(([value, label]) => ({ value: value as PlaceShown, label }))

interface WhoPartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
  errors: DraftErrors
}

/** Who learns who reported it, and what of the place. */
export function WhoPart({ draft, change, errors }: WhoPartProps) {
  return (
    <Card>
      <Choice
        label={reportCopy.anonymity}
        options={anonymities}
        value={draft.anonymity}
        onChange={(anonymity) => change({ anonymity })}
      />
      {draft.anonymity === 'named' && (
        <>
          <Field
            label={reportCopy.contact}
            value={draft.name}
            maxLength={20}
            error={errors.name}
            onInput={(name) => change({ name })}
          />
          <Field
            label={reportCopy.phone}
            value={draft.phone}
            maxLength={13}
            error={errors.phone}
            onInput={(phone) => change({ phone })}
          />
        </>
      )}
      <Choice
        label={reportCopy.placeShown}
        options={places}
        value={draft.placeShown}
        onChange={(placeShown) => change({ placeShown })}
      />
    </Card>
  )
}

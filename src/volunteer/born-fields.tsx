import { Field } from '@/components/field'
import { joinCopy } from '@/copy/volunteer'

interface Born {
  year: string
  month: string
}

interface BornFieldsProps {
  born: Born
  errors: Partial<Born>
  onChange: (part: Partial<Born>) => void
}

/** The year and the month of birth, as typed. */
export function BornFields({ born, errors, onChange }: BornFieldsProps) {
  return (
    <>
      <Field
        label={joinCopy.year}
        hint={joinCopy.yearHint}
        type="number"
        maxLength={4}
        value={born.year}
        error={errors.year}
        onInput={(year) => onChange({ year })}
      />
      <Field
        label={joinCopy.month}
        type="number"
        maxLength={2}
        value={born.month}
        error={errors.month}
        onInput={(month) => onChange({ month })}
      />
    </>
  )
}

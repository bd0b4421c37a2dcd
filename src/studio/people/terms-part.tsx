import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { peopleCopy, studioCopy } from '@/copy/studio'
import { useAct } from '@/events/use-act'
import type { PeopleProps } from './people-props'

const blank = { name: '', from: '', until: '' }

/** School terms; those that have begun stay. */
export function TermsPart({ studio, save }: PeopleProps) {
  const [form, setForm] = useState(blank)
  const { busy, problem, run } = useAct()
  const { terms } = studio
  const write = (next: typeof terms) =>
    void run(async () => {
      await save({ do: 'terms', terms: next })
      setForm(blank)
      return peopleCopy.saved
    })
  const whole = form.name.trim() && form.from && form.until
  return (
    <Section title={peopleCopy.terms}>
      <Card>
        <View className="on-air-note">{peopleCopy.termNote}</View>
        {terms.map((term) => (
          <View key={`${term.name} ${term.from}`} className="on-air-line">
            <View className="on-air-words">
              <View className="on-air-name">{term.name}</View>
              <View className="on-air-note">{studioCopy.days(term.from, term.until)}</View>
            </View>
            {term.from > studio.today && (
              <Button
                busy={busy}
                label={`${term.name} ${peopleCopy.dropTerm}`}
                onClick={() => write(terms.filter((one) => one !== term))}
              >
                {peopleCopy.dropTerm}
              </Button>
            )}
          </View>
        ))}
        <View className="studio-form studio-after">
          <Field
            label={peopleCopy.termName}
            value={form.name}
            maxLength={20}
            onInput={(name) => setForm({ ...form, name })}
          />
          <DateTime
            label={peopleCopy.from}
            kind="date"
            value={form.from}
            onChange={(from) => setForm({ ...form, from })}
          />
          <DateTime
            label={peopleCopy.until}
            kind="date"
            value={form.until}
            onChange={(until) => setForm({ ...form, until })}
          />
          <Problem problem={problem} />
          <Button busy={busy} disabled={!whole} onClick={() => write([...terms, { ...form, name: form.name.trim() }])}>
            {peopleCopy.addTerm}
          </Button>
        </View>
      </Card>
    </Section>
  )
}

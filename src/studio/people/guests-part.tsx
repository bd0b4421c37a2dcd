import type { Guest } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Switch } from '@/components/switch'
import { peopleCopy } from '@/copy/studio'
import { useAct } from '@/events/use-act'
import type { PeopleProps } from './people-props'

type Consent = NonNullable<Guest['consent']>
const hows = (['paper', 'in-person'] as const).map((value) => ({ value, label: peopleCopy.hows[value] }))

function sayConsent({ minor, consent }: Guest): string {
  if (!minor) return peopleCopy.adult
  return consent ? peopleCopy.consented(consent.guardian, consent.on) : peopleCopy.unconsented
}

function GuestForm({ today, busy, onAdd }: { today: string; busy: boolean; onAdd: (guest: Guest) => void }) {
  const [name, setName] = useState('')
  const [minor, setMinor] = useState(true)
  const [guardian, setGuardian] = useState('')
  const [how, setHow] = useState<Consent['how']>('paper')
  const [on, setOn] = useState(today)
  const whole = name.trim() !== '' && (!minor || (guardian.trim() !== '' && on !== ''))
  const consent = minor ? { guardian: guardian.trim(), how, on } : null
  return (
    <View className="studio-form studio-after">
      <Field label={peopleCopy.guestName} value={name} maxLength={20} onInput={setName} />
      <Switch label={peopleCopy.minor} checked={minor} onChange={setMinor} />
      {minor && (
        <>
          <Field label={peopleCopy.guardian} value={guardian} maxLength={20} onInput={setGuardian} />
          <Choice label={peopleCopy.how} options={hows} value={how} onChange={setHow} />
          <DateTime label={peopleCopy.consentOn} kind="date" value={on} onChange={setOn} />
        </>
      )}
      <Button
        busy={busy}
        disabled={!whole}
        onClick={() => onAdd({ id: randomKey(), name: name.trim(), minor, consent })}
      >
        {peopleCopy.addGuest}
      </Button>
    </View>
  )
}

/** Guests under the name said on air; a student's only with what the guardian agreed to. */
export function GuestsPart({ studio, save }: PeopleProps) {
  const [added, setAdded] = useState(0)
  const { busy, problem, run } = useAct()
  const add = (guest: Guest) =>
    void run(async () => {
      await save({ do: 'guest', guest })
      setAdded(added + 1)
      return peopleCopy.saved
    })
  const forget = (guestId: string) =>
    void run(async () => {
      await save({ do: 'forget-guest', guestId })
      return peopleCopy.forgotten
    })
  return (
    <Section title={peopleCopy.guests}>
      <Card>
        <View className="on-air-note">{peopleCopy.guestNote}</View>
        {studio.guests.map((guest) => (
          <View key={guest.id} className="on-air-line">
            <View className="on-air-words">
              <View className="on-air-name">{guest.name}</View>
              <View className="on-air-note">{sayConsent(guest)}</View>
            </View>
            <Button busy={busy} label={`${guest.name} ${peopleCopy.forget}`} onClick={() => forget(guest.id)}>
              {peopleCopy.forget}
            </Button>
          </View>
        ))}
        <Problem problem={problem} />
        <GuestForm key={added} today={studio.today} busy={busy} onAdd={add} />
      </Card>
    </Section>
  )
}

import type { BoardShift } from '@contract/shifts-lead'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { dutiesCopy, workforceCopy } from '@/copy/workforce'
import { useAct } from '@/events/use-act'
import { DutyPart } from './duty-part'
import { readShift, shiftForm } from './form'

interface EditSheetProps {
  led: BoardShift
  onClose: () => void
  onEdited: () => Promise<void>
}

/** One shift that is there already; whoever signed up reads what changed. */
export function EditSheet({ led, onClose, onEdited }: EditSheetProps) {
  const { shift, published } = led
  const [form, setForm] = useState(() => shiftForm(led, cloudNow()))
  const [words, setWords] = useState('')
  const [revision, setRevision] = useState(led.revision)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const save = () => {
    const reading = readShift(form)
    if (!reading.ok) return setProblem({ title: reading.why, hint: '' })
    const { capacity, waitlistCap, ...fields } = reading.fields
    const position = fields.place.name === shift.place.name ? shift.place.position : null
    void run(async () => {
      const edited = { ...fields, place: { ...fields.place, position } }
      // A second try goes on from what the first has written.
      setRevision((await call('shifts.edit', { shiftId: shift.id, revision, words: words.trim(), ...edited })).revision)
      if (capacity !== shift.capacity || waitlistCap !== led.waitlistCap) {
        await call('shifts.changeNeeded', { shiftId: shift.id, capacity, waitlistCap })
      }
      onClose()
      await onEdited()
      return dutiesCopy.edited
    })
  }
  return (
    <AskSheet
      open
      kind="primary"
      title={dutiesCopy.editTitle}
      yes={workforceCopy.save}
      no={workforceCopy.cancel}
      busy={busy}
      problem={problem}
      onYes={save}
      onClose={onClose}
    >
      <View className="workforce">
        {published && (
          <Field
            label={dutiesCopy.editWords}
            hint={dutiesCopy.editWordsHint}
            value={words}
            maxLength={80}
            onInput={setWords}
          />
        )}
        <DateTime
          label={dutiesCopy.startsAt}
          kind="moment"
          value={form.startsAt}
          onChange={(startsAt) => change({ startsAt })}
        />
        <DateTime
          label={dutiesCopy.endsAt}
          kind="moment"
          value={form.endsAt}
          onChange={(endsAt) => change({ endsAt })}
        />
        <DutyPart form={form} change={change} />
      </View>
    </AskSheet>
  )
}

import type { SessionChoices, TouchedSession } from '@contract/events-series'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Switch } from '@/components/switch'
import { officeCopy } from '@/copy/office'
import { seriesDaysCopy as copy } from '@/copy/series-days'
import { sayDate } from '@/copy/times'
import type { SeriesDesk } from './use-series'

interface DaysSheetProps {
  asked: NonNullable<SeriesDesk['asked']>
  onDecide: (choices: SessionChoices) => void
  onClose: () => void
}

/** Asks about each session that stands on a day left out, or was called off on one taken back in, before anything is saved. */
export function DaysSheet({ asked: { standing, calledOff }, onDecide, onClose }: DaysSheetProps) {
  const [callOff, setCallOff] = useState<string[]>([])
  const [takeUp, setTakeUp] = useState(() => calledOff.map(({ eventId }) => eventId))
  const [reason, setReason] = useState('')
  const [words, setWords] = useState<string>(copy.wordsFirst)
  const tells = standing.some(({ eventId, published }) => published && callOff.includes(eventId))
  const lacking = (tells && !reason.trim()) || (takeUp.length > 0 && !words.trim())
  const decided = new Set([...callOff, ...takeUp])
  const leave = [...standing, ...calledOff].flatMap(({ eventId }) => (decided.has(eventId) ? [] : [eventId]))
  return (
    <Sheet open title={copy.title} onClose={onClose}>
      <View className="sheet-choice">
        {standing.length > 0 && <View>{copy.standing}</View>}
        <Switches sessions={standing} chosen={callOff} say={copy.callOff} onChange={setCallOff} />
        {tells && <Field label={copy.reason} value={reason} maxLength={80} onInput={setReason} />}
        {calledOff.length > 0 && <View>{copy.calledOff}</View>}
        <Switches sessions={calledOff} chosen={takeUp} say={copy.takeUp} onChange={setTakeUp} />
        {takeUp.length > 0 && <Field label={copy.words} value={words} maxLength={80} onInput={setWords} />}
        <Button
          kind={callOff.length > 0 ? 'danger' : 'primary'}
          disabled={lacking}
          onClick={() => onDecide({ callOff, takeUp, leave, reason: reason.trim(), words: words.trim() })}
        >
          {copy.save(callOff.length, takeUp.length)}
        </Button>
        <Button onClick={onClose}>{officeCopy.cancel}</Button>
      </View>
    </Sheet>
  )
}

interface SwitchesProps {
  sessions: readonly TouchedSession[]
  chosen: readonly string[]
  say: (day: string) => string
  onChange: (chosen: string[]) => void
}

function Switches({ sessions, chosen, say, onChange }: SwitchesProps) {
  return sessions.map((session) => (
    <Switch
      key={session.eventId}
      label={say(sayDate(session.startsAt, cloudNow()))}
      note={copy.note(session)}
      checked={chosen.includes(session.eventId)}
      onChange={(on) => {
        const others = chosen.filter((id) => id !== session.eventId)
        onChange(on ? [...others, session.eventId] : others)
      }}
    />
  ))
}

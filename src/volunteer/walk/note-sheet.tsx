import type { NoteKind } from '@contract/check-in'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Switch } from '@/components/switch'
import { showToast } from '@/components/toast'
import { walkCopy } from '@/copy/walk'
import { whereAmI } from '@/device/location'
import type { WalkDesk } from '../walk-desk'
import type { ShiftToWalk } from '../written-walk'

const kinds = Object.entries(walkCopy.noteKinds).map(([value, label]) => ({ value: value as NoteKind, label }))
const blank = { about: 'correction' as NoteKind, words: '', place: '', here: false }

interface NoteSheetProps {
  open: boolean
  desk: WalkDesk
  shift: ShiftToWalk
  onClose: () => void
}

/** Something seen on the walk; the office makes a report of it without anyone entering it again. */
export function NoteSheet({ open, desk, shift, onClose }: NoteSheetProps) {
  const [draft, setDraft] = useState(blank)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<typeof blank>) => setDraft({ ...draft, ...part })
  const save = async () => {
    setBusy(true)
    const here = draft.here ? await whereAmI() : null
    setBusy(false)
    desk.write(shift.shiftId, shift.number, {
      kind: 'note',
      about: draft.about,
      words: draft.words.trim(),
      place: draft.place.trim(),
      position: here && { latitude: here.latitude, longitude: here.longitude },
    })
    setDraft(blank)
    onClose()
    showToast(walkCopy.noteSaved)
  }
  return (
    <Sheet open={open} title={walkCopy.note} onClose={onClose}>
      <View className="volunteer">
        <View className="volunteer-note">{walkCopy.noteHint}</View>
        <Choice
          label={walkCopy.noteAbout}
          options={kinds}
          value={draft.about}
          onChange={(about) => change({ about })}
        />
        <Field
          label={walkCopy.noteWords}
          value={draft.words}
          maxLength={200}
          multiline
          onInput={(words) => change({ words })}
        />
        <Field
          label={walkCopy.notePlace}
          hint={walkCopy.notePlaceHint}
          value={draft.place}
          maxLength={60}
          onInput={(place) => change({ place })}
        />
        <Switch label={walkCopy.noteWhere} checked={draft.here} onChange={(here) => change({ here })} />
        <Button kind="primary" wide busy={busy} onClick={() => void save()}>
          {walkCopy.noteSave}
        </Button>
      </View>
    </Sheet>
  )
}

import type { NoteKind } from '@contract/check-in'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { patience, within } from '@/cloud/patient'
import type { WaitingPhoto } from '@/cloud/waiting-photo'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { Switch } from '@/components/switch'
import { walkCopy } from '@/copy/walk'
import { whereAmI } from '@/device/location'
import type { Content, WalkDesk } from '../walk-desk'
import type { ShiftToWalk } from '../written-walk'
import { HideParts, NotePicture } from './note-picture'

const kinds = Object.entries(walkCopy.noteKinds).map(([value, label]) => ({ value: value as NoteKind, label }))
const blank = {
  ...{ about: 'correction' as NoteKind, words: '', place: '', here: false },
  picture: null as WaitingPhoto | null,
}

interface NoteSheetProps {
  open: boolean
  desk: WalkDesk
  shift: ShiftToWalk
  /** It is written down under this id. */
  onNoted: (id: string) => void
  onClose: () => void
}

/** The same note with the place where the phone is; without it where that cannot be found out. */
async function placed(note: Extract<Content, { kind: 'note' }>): Promise<Content> {
  const here = await within(patience.timeoutMs, whereAmI()).catch(() => null)
  return { ...note, position: here && { latitude: here.latitude, longitude: here.longitude } }
}

/** Something seen on the walk; the office makes a report of it without anyone entering it again. */
export function NoteSheet({ open, desk, shift: { shiftId, number }, onNoted, onClose }: NoteSheetProps) {
  const [draft, setDraft] = useState(blank)
  const [hiding, setHiding] = useState(false)
  const change = (part: Partial<typeof blank>) => setDraft((before) => ({ ...before, ...part }))
  const save = () => {
    const { about, words, place, here, picture } = draft
    const note = { kind: 'note' as const, about, words: words.trim(), place: place.trim(), position: null }
    const id = desk.write(shiftId, number, note, here ? placed(note) : undefined)
    if (picture) desk.picture({ key: picture.key, shiftId, number, of: id, purpose: 'report' })
    setDraft(blank)
    onClose()
    onNoted(id)
  }
  return (
    <>
      <Sheet open={open} title={walkCopy.note} onClose={onClose}>
        <View className="volunteer">
          <View className="volunteer-note">{walkCopy.noteHint}</View>
          <Choice
            label={walkCopy.noteAbout}
            options={kinds}
            value={draft.about}
            onChange={(about) => change({ about })}
          />
          <NotePicture
            picture={draft.picture}
            onHide={() => setHiding(true)}
            onChange={(picture) => change({ picture })}
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
          <Button kind="primary" wide onClick={save}>
            {walkCopy.noteSave}
          </Button>
        </View>
      </Sheet>
      {open && hiding && draft.picture && (
        <HideParts
          picture={draft.picture}
          onChange={(picture) => change({ picture })}
          onClose={() => setHiding(false)}
        />
      )}
    </>
  )
}

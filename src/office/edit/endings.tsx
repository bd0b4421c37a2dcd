import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { officeCopy } from '@/copy/office'
import { editCopy } from '@/copy/office-edit'
import { go } from '@/events/go'
import { ways } from '../ways'
import type { Editor } from './use-editor'

/** What else can be done with an event that exists: see it, copy it, end it. */
export function Endings({ editor }: { editor: Editor }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { event, busy } = editor
  if (!event) return null
  const open = event.published && !event.cancelled && event.signup !== 'over'
  return (
    <View className="office-actions">
      {event.published && <Button onClick={() => ways.roster(event.id)}>{editCopy.roster}</Button>}
      {event.published && <Button onClick={() => go.event(event.id)}>{editCopy.preview}</Button>}
      <Button onClick={editor.copy}>{editCopy.copy}</Button>
      {!event.published && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {editCopy.withdraw}
        </Button>
      )}
      {open && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {editCopy.cancelEvent}
        </Button>
      )}
      <Sheet
        open={asking}
        title={event.published ? editCopy.cancelAsk : editCopy.withdrawAsk}
        onClose={() => setAsking(false)}
      >
        {event.published ? (
          <Field label={editCopy.cancelReason} value={reason} maxLength={80} onInput={setReason} />
        ) : (
          <View>{editCopy.withdrawHint}</View>
        )}
        <View className="sheet-choice">
          <Button
            kind="danger"
            busy={busy}
            disabled={event.published && !reason.trim()}
            onClick={() => {
              setAsking(false)
              if (event.published) editor.cancel(reason)
              else editor.withdraw()
            }}
          >
            {event.published ? editCopy.cancelEvent : editCopy.withdraw}
          </Button>
          <Button onClick={() => setAsking(false)}>{officeCopy.cancel}</Button>
        </View>
      </Sheet>
    </View>
  )
}

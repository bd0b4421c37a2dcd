import type { Broadcast } from '@contract/radio'
import type { ProgrammeEdit, Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { orderCopy } from '@/copy/segments'
import { dateCopy, studioCopy } from '@/copy/studio'
import { useAct } from '@/events/use-act'
import { PreviewPart } from '../preview-part'
import { ways } from '../ways'
import { dateForm, exceptionOf, readDate } from './date-form'
import { DateParts } from './date-parts'

interface DateSheetProps {
  studio: Studio
  /** Null makes a special one. */
  broadcast: Broadcast | null
  save: (edit: ProgrammeEdit) => Promise<void>
  onClose: () => void
}

/** Moves, cancels or changes one broadcast, or adds a special one; what clashes is said before it is saved. */
export function DateSheet({ studio, broadcast, save, onClose }: DateSheetProps) {
  const [form, setForm] = useState(() => dateForm(studio, broadcast))
  const { busy, problem, run, setProblem } = useAct()
  const known = broadcast ? exceptionOf(studio, broadcast) : undefined
  const edit = readDate(form, known)
  const act = (wish: ProgrammeEdit | null, done: string) => {
    if (!wish) return setProblem({ title: dateCopy.incomplete, hint: '' })
    void run(async () => {
      await save(wish)
      onClose()
      return done
    })
  }
  const { programmeId, date } = form
  const openOrder = (id: string) => {
    onClose()
    ways.order(id)
  }
  return (
    <Sheet open title={broadcast ? dateCopy.title : studioCopy.special} onClose={onClose}>
      <View className="studio-form">
        {broadcast && <View className="on-air-name">{studioCopy.lineOf(broadcast)}</View>}
        {broadcast?.state === 'on' && <Button onClick={() => openOrder(broadcast.id)}>{orderCopy.open}</Button>}
        <DateParts studio={studio} form={form} change={(part) => setForm({ ...form, ...part })} />
        <PreviewPart version={studio.version} edit={edit} programmeId={null} />
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={() => act(edit, dateCopy.saved)}>
          {dateCopy.save}
        </Button>
        {known && (
          <Button
            wide
            busy={busy}
            onClick={() => act({ do: 'date', programmeId, date, exception: null }, dateCopy.backDone)}
          >
            {dateCopy.back}
          </Button>
        )}
      </View>
    </Sheet>
  )
}

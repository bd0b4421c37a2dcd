import type { OfficeRecording } from '@contract/recordings'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { partsCopy, recordingsCopy } from '@/copy/desk'
import { chooseAudio } from '@/device/audio/choose'
import { mostPieces } from '@/device/audio/chosen-audio'
import { useAct } from '@/events/use-act'
import { type Kept, kept, usePieces } from './use-pieces'

/** A sound that is there already, or a file that will be brought. */
export type Part = { fileId: string; seconds: number } | Kept

const isNew = (part: Part): part is Kept => 'pieces' in part
export const keyOf = (part: Part): string => (isNew(part) ? part.key : part.fileId)

/** A recording's sounds as they are put together anew; nothing changes before all of it is kept by one tap. */
export function useParts({ id, revision, sounds }: OfficeRecording, onDone: () => Promise<void>) {
  const [parts, setParts] = useState<Part[]>(() => sounds.map(({ fileId, seconds }) => ({ fileId, seconds })))
  const { sending, bring } = usePieces()
  const { busy, problem, run, setProblem } = useAct()
  const isAsItWas = parts.map(keyOf).join() === sounds.map(({ fileId }) => fileId).join()
  const pieces = parts.filter(isNew).flatMap((file) => file.pieces)

  /** Chosen files stand where that part stood, or behind them all. */
  const choose = (instead: number | null) =>
    run(async () => {
      const more = (await chooseAudio()).map(kept)
      if (more.length === 0) return
      const at = instead ?? parts.length
      const all = [...parts.slice(0, at), ...more, ...parts.slice(instead === null ? at : at + 1)]
      const count = all.reduce((sum, part) => sum + (isNew(part) ? part.pieces.length : 1), 0)
      if (count > mostPieces) setProblem(recordingsCopy.tooMany(mostPieces))
      else setParts(all)
    })

  const forward = (at: number) => {
    const [before, part] = parts.slice(at - 1, at + 1)
    if (before && part) setParts([...parts.slice(0, at - 1), part, before, ...parts.slice(at + 1)])
  }

  const save = () =>
    run(async () => {
      const brought = await bring(pieces)
      const fileIds = parts.flatMap((part) =>
        isNew(part) ? part.pieces.flatMap(({ key }) => brought[key] ?? []) : part.fileId,
      )
      const { waits } = await call('onAir.arrangeRecording', { recordingId: id, revision, fileIds })
      await onDone()
      return waits ? partsCopy.waits : partsCopy.saved
    })

  return {
    ...{ parts, pieces: pieces.length, sending, busy, problem, isAsItWas, choose, forward, save },
    drop: (at: number) => setParts(parts.filter((_, n) => n !== at)),
  }
}

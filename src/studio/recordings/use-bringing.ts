import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { recordingsCopy } from '@/copy/desk'
import { chooseAudio } from '@/device/audio/choose'
import { mostPieces } from '@/device/audio/chosen-audio'
import { useAct } from '@/events/use-act'
import { type Kept, kept, usePieces } from './use-pieces'

/** Files that become one recording, in the order in which they will be heard. */
export function useBringing(onAdded: () => Promise<void>) {
  const [files, setFiles] = useState<Kept[]>([])
  const [formKey, setFormKey] = useState(randomKey)
  const { arrived, sending, bring, forget, rest } = usePieces()
  const { busy, problem, run, setProblem } = useAct()
  const pieces = files.flatMap((file) => file.pieces)

  const choose = () =>
    run(async () => {
      rest()
      const more = (await chooseAudio()).map(kept)
      const all = [...files, ...more]
      if (all.flatMap(({ pieces }) => pieces).length > mostPieces) setProblem(recordingsCopy.tooMany(mostPieces))
      else setFiles(all)
    })

  const forward = (at: number) =>
    setFiles(files.flatMap((file, n) => (n === at - 1 ? [] : n === at ? [file, ...files.slice(at - 1, at)] : [file])))

  const send = (broadcastId: string, part: string) =>
    run(async () => {
      const brought = await bring(pieces)
      const fileIds = pieces.flatMap(({ key }) => brought[key] ?? [])
      await call('onAir.addRecording', { key: formKey, broadcastId, fileIds, part })
      setFiles([])
      forget()
      setFormKey(randomKey())
      await onAdded()
      return recordingsCopy.sent
    })

  return {
    ...{ files, pieces: pieces.length, busy, sending, problem, choose, forward, send },
    begun: pieces.some(({ key }) => key in arrived),
    drop: (key: string) => setFiles(files.filter((file) => file.key !== key)),
  }
}

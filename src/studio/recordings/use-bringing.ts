import { useState } from 'react'
import { call } from '@/cloud/call'
import { sendPhoto } from '@/cloud/photos'
import { randomKey } from '@/cloud/random-key'
import type { Upload } from '@/cloud/transport-port'
import { recordingsCopy } from '@/copy/desk'
import { chooseAudio } from '@/device/audio/choose'
import { type ChosenAudio, mostPieces } from '@/device/audio/chosen-audio'
import { useAct } from '@/events/use-act'

/** A file with the keys of its pieces, so that trying again after a broken line brings each of them once. */
export interface Kept extends Omit<ChosenAudio, 'pieces'> {
  key: string
  pieces: { key: string; upload: Upload }[]
}

const kept = ({ pieces, ...file }: ChosenAudio): Kept => ({
  ...file,
  key: randomKey(),
  pieces: pieces.map((upload) => ({ key: randomKey(), upload })),
})

/** Files that become one recording, in the order in which they will be heard. */
export function useBringing(onAdded: () => Promise<void>) {
  const [files, setFiles] = useState<Kept[]>([])
  const [formKey, setFormKey] = useState(randomKey)
  /** File ids of pieces that arrived, by key. */
  const [arrived, setArrived] = useState<Record<string, string>>({})
  const [sending, setSending] = useState(0)
  const { busy, problem, run, setProblem } = useAct()
  const pieces = files.flatMap((file) => file.pieces)

  const choose = () =>
    run(async () => {
      setSending(0)
      const more = (await chooseAudio()).map(kept)
      const all = [...files, ...more]
      if (all.flatMap(({ pieces }) => pieces).length > mostPieces) setProblem(recordingsCopy.tooMany(mostPieces))
      else setFiles(all)
    })

  const forward = (at: number) =>
    setFiles(files.flatMap((file, n) => (n === at - 1 ? [] : n === at ? [file, ...files.slice(at - 1, at)] : [file])))

  const send = (broadcastId: string, part: string) =>
    run(async () => {
      const fileIds: string[] = []
      for (const [n, { key, upload }] of pieces.entries()) {
        setSending(n + 1)
        const fileId = arrived[key] ?? (await sendPhoto('recording', key, upload)).fileId
        setArrived((before) => ({ ...before, [key]: fileId }))
        fileIds.push(fileId)
      }
      await call('onAir.addRecording', { key: formKey, broadcastId, fileIds, part })
      setFiles([])
      setArrived({})
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

import { useState } from 'react'
import { sendPhoto } from '@/cloud/photos'
import { randomKey } from '@/cloud/random-key'
import type { Upload } from '@/cloud/transport-port'
import type { ChosenAudio } from '@/device/audio/chosen-audio'

export interface Piece {
  key: string
  upload: Upload
}

/** A file with the keys of its pieces, so that trying again after a broken line brings each of them once. */
export interface Kept extends Omit<ChosenAudio, 'pieces'> {
  key: string
  pieces: Piece[]
}

export const kept = ({ pieces, ...file }: ChosenAudio): Kept => ({
  ...file,
  key: randomKey(),
  pieces: pieces.map((upload) => ({ key: randomKey(), upload })),
})

/** Brings pieces of sound to the cloud, each once however often it is tried. */
export function usePieces() {
  /** File ids of pieces that arrived, by key. */
  const [arrived, setArrived] = useState<Record<string, string>>({})
  const [sending, setSending] = useState(0)

  /** File ids by key, one after another. */
  const bring = async (pieces: readonly Piece[]): Promise<Record<string, string>> => {
    let all = arrived
    for (const [n, { key, upload }] of pieces.entries()) {
      setSending(n + 1)
      const fileId = all[key] ?? (await sendPhoto('recording', key, upload)).fileId
      all = { ...all, [key]: fileId }
      setArrived(all)
    }
    return all
  }
  const forget = () => {
    setArrived({})
    setSending(0)
  }
  return { arrived, sending, bring, forget, rest: () => setSending(0) }
}

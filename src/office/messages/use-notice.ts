import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { messagesCopy } from '@/copy/messages'

export const mostWords = 20

/** One notice being written: its id is made once, so that sending it again after a lost answer sends it once. */
export function useNotice(eventId: string, onSent: () => Promise<void>) {
  const id = useRef(randomKey())
  const [words, setWords] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  const write = (typed: string) => {
    // Another sentence is another notice.
    id.current = randomKey()
    setWords(typed)
    setError(undefined)
  }
  const check = () => (words.trim() ? setAsking(true) : setError(messagesCopy.wordsNeeded))
  const send = async () => {
    setBusy(true)
    try {
      await call('messages.send', { eventId, id: id.current, words: words.trim() })
      write('')
      showToast(messagesCopy.handedOver)
      await onSent()
    } catch (failure) {
      showToast(inOneLine(explain(failure)))
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }
  return { words, write, error, asking, check, keep: () => setAsking(false), busy, send }
}

import { useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { dataCopy } from '@/copy/people'
import { useAct } from '@/events/use-act'

/** Correcting what one is called on one list. */
export function useRename(onChanged: () => Promise<void>) {
  const [eventId, setEventId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const { busy, problem, run, clear } = useAct()
  const ask = (event: string, called: string) => {
    clear()
    setName(called)
    setEventId(event)
  }
  const submit = () => {
    const typed = name.trim()
    if (!eventId || typed === '') return
    void run(async () => {
      await call('events.rename', { eventId, name: typed })
      setEventId(null)
      showToast(dataCopy.renamed)
      await onChanged()
    })
  }
  return { open: eventId !== null, name, setName, busy, problem, ask, submit, close: () => setEventId(null) }
}

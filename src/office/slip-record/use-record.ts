import { useCallback, useEffect, useState } from 'react'
import { call } from '@/cloud/call'

export type SlipRecord = Awaited<ReturnType<typeof ask>>
const ask = (ref: string) => call('members.slipData', { ref })

/** Asked once each time the page opens, and not kept on the office's computer: it holds a phone number in full. */
export function useRecord(ref: string) {
  const [data, setData] = useState<SlipRecord | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const refresh = useCallback(async () => {
    setFailure(null)
    try {
      setData(await ask(ref))
    } catch (problem) {
      setFailure(problem)
    }
  }, [ref])
  useEffect(() => void refresh(), [refresh])
  return { data, failure, refresh, loading: !data && failure === null }
}

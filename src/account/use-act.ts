import { useRef, useState } from 'react'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'

/** One thing at a time that a person asked for: whether it is under way, and what went wrong last. */
export function useAct() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Explanation | null>(null)
  const running = useRef(false)
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (failure) {
      setProblem(explain(failure))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, problem, run, clear: () => setProblem(null) }
}

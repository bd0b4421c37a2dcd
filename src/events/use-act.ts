import { useCallback, useRef, useState } from 'react'
import { showToast } from '@/components/toast'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'

/** One thing at a time that a person asked for: whether it is under way, and what went wrong until the next try. */
export function useAct() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Explanation | null>(null)
  const running = useRef(false)
  /** Words that the work comes back with are shown; `onFailure` says whether it has dealt with a failure itself. */
  const run = useCallback(async (work: () => Promise<unknown>, onFailure?: (failure: unknown) => boolean) => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setProblem(null)
    try {
      const done = await work()
      if (typeof done === 'string') showToast(done)
    } catch (failure) {
      if (!onFailure?.(failure)) setProblem(explain(failure))
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  return { busy, problem, run, setProblem, clear: () => setProblem(null) }
}

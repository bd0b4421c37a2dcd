import { useState } from 'react'
import { showToast } from '@/components/toast'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'

/** One thing at a time: busy while it runs, and what went wrong stays until the next try. */
export function useTask() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Explanation | null>(null)
  const run = async (work: () => Promise<string | null>, onFailure?: (failure: unknown) => boolean) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      const done = await work()
      if (done) showToast(done)
    } catch (failure) {
      if (!onFailure?.(failure)) setProblem(explain(failure))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, setProblem, run }
}

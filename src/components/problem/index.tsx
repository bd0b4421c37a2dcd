import type { Explanation } from '@/copy/refusals'
import { Notice } from '../notice'

/** What went wrong with what a person just asked for. */
export function Problem({ problem }: { problem: Explanation | null }) {
  if (!problem) return null
  return (
    <Notice tone="bad" title={problem.title}>
      {problem.hint}
    </Notice>
  )
}

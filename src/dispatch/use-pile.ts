import type { Output } from '@contract/index'
import { useState } from 'react'
import { useSlices } from '@/events/use-slices'

type After = NonNullable<Output<'reports.toReview'>['next']>

interface Slice<T> {
  reports: T[]
  next: After | null
}

/** Reports to be worked through, page by page; one that is done with goes at once. */
export function usePile<T extends { id: string }>(name: string, ask: (after?: After) => Promise<Slice<T>>) {
  const [done, setDone] = useState<readonly string[]>([])
  const list = useSlices(name, async (after?: After) => {
    const { reports, next } = await ask(after)
    return { rows: reports, next }
  })
  return {
    ...list,
    reports: list.rows?.filter(({ id }) => !done.includes(id)) ?? null,
    leave: (id: string) => setDone((before) => [...before, id]),
  }
}

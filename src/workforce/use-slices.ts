import { useState } from 'react'
import { useUnkept } from '@/cloud/use-unkept'
import { useAct } from '@/events/use-act'

interface Slice<T, Cursor> {
  rows: T[]
  next: Cursor | null
}

/** A list of the office in pages: what was loaded stays while more comes, and another `name` starts anew. */
export function useSlices<T, Cursor>(name: string, ask: (after?: Cursor) => Promise<Slice<T, Cursor>>) {
  const first = useUnkept(name, async () => ({ name, ...(await ask()) }))
  const [held, setHeld] = useState<(Slice<T, Cursor> & { name: string }) | null>(null)
  const task = useAct()
  const start = first.data?.name === name ? first.data : null
  const more = held?.name === name ? held : null
  const next = more ? more.next : (start?.next ?? null)
  const loadMore = () =>
    task.run(async () => {
      if (next === null) return
      const slice = await ask(next)
      setHeld({ name, rows: [...(more?.rows ?? []), ...slice.rows], next: slice.next })
    })
  const refresh = async () => {
    setHeld(null)
    await first.refresh()
  }
  const rows = start && [...start.rows, ...(more?.rows ?? [])]
  const loading = rows === null && first.failure === null
  const moreFailure: unknown = null
  return {
    rows,
    failure: first.failure,
    loading,
    refresh,
    loadMore,
    hasMore: next !== null,
    moreBusy: task.busy,
    moreFailure,
    problem: task.problem,
  }
}

import { useState } from 'react'
import { useUnkept } from '@/cloud/use-unkept'
import { useAct } from './use-act'

interface Slice<Row, Cursor> {
  rows: Row[]
  next: Cursor | null
}

/** The slices after the first, and why the next did not come. */
interface More<Row, Cursor> extends Slice<Row, Cursor> {
  name: string
  failure: unknown
}

/** A list of the office in pages: what was loaded stays while more comes, and another `name` starts anew. */
export function useSlices<Row, Cursor>(name: string, ask: (after?: Cursor) => Promise<Slice<Row, Cursor>>) {
  const first = useUnkept(name, async () => ({ name, ...(await ask()) }))
  const [held, setHeld] = useState<More<Row, Cursor> | null>(null)
  const task = useAct()
  const start = first.data?.name === name ? first.data : null
  const more = held?.name === name ? held : { name, rows: [], next: start?.next ?? null, failure: null }
  const setFailed = (failure: unknown) => {
    setHeld({ ...more, failure })
    return true
  }
  const loadMore = () =>
    task.run(async () => {
      if (more.next === null) return
      setHeld({ ...more, failure: null })
      const slice = await ask(more.next)
      setHeld({ name, rows: [...more.rows, ...slice.rows], next: slice.next, failure: null })
    }, setFailed)
  const refresh = async () => {
    await first.refresh()
    setHeld(null)
  }
  const rows = start && [...start.rows, ...more.rows]
  return {
    rows,
    failure: first.failure,
    loading: rows === null && first.failure === null,
    refresh,
    loadMore,
    hasMore: more.next !== null,
    moreBusy: task.busy,
    moreFailure: more.failure,
  }
}

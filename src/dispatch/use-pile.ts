import type { Output } from '@contract/index'
import { useState } from 'react'
import { useUnkept } from '@/cloud/use-unkept'
import { useAct } from '@/events/use-act'

type After = NonNullable<Output<'reports.toReview'>['next']>

interface Slice<T> {
  reports: T[]
  next: After | null
}

/** Reports to be worked through, page by page; one that is done with goes at once. */
export function usePile<T extends { id: string }>(name: string, ask: (after?: After) => Promise<Slice<T>>) {
  const first = useUnkept(name, () => ask())
  const [more, setMore] = useState<Slice<T> | null>(null)
  const [done, setDone] = useState<readonly string[]>([])
  const [moreFailure, setMoreFailure] = useState<unknown>(null)
  const task = useAct()
  const next = more ? more.next : (first.data?.next ?? null)
  const setFailed = (failure: unknown) => {
    setMoreFailure(failure)
    return true
  }
  const loadMore = () =>
    task.run(async () => {
      if (next === null) return
      setMoreFailure(null)
      const another = await ask(next)
      setMore({ reports: [...(more?.reports ?? []), ...another.reports], next: another.next })
    }, setFailed)
  const all = first.data && [...first.data.reports, ...(more?.reports ?? [])]
  return {
    ...first,
    reports: all?.filter(({ id }) => !done.includes(id)) ?? null,
    leave: (id: string) => setDone((before) => [...before, id]),
    loadMore,
    hasMore: next !== null,
    moreBusy: task.busy,
    moreFailure,
  }
}

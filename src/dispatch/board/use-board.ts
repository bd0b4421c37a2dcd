import { useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { useAct } from '@/events/use-act'
import { askOf, type Filter, wordsOf } from './filter'

type After = NonNullable<Awaited<ReturnType<typeof call<'reports.officeList'>>>['next']>

function ask(filter: Filter, after?: After) {
  const page = after ? { after } : {}
  const { status } = filter
  return status === 'overdue'
    ? call('reports.overdue', page)
    : call('reports.officeList', { status, ...askOf(filter), ...page })
}

/** Reports of one state page by page; what was loaded stays while more comes. */
export function useBoard(filter: Filter) {
  const name = wordsOf(filter)
  const first = useUnkept(`board.${name}`, async () => ({ name, ...(await ask(filter)) }))
  const [more, setMore] = useState<Awaited<ReturnType<typeof ask>> | null>(null)
  const [moreFailure, setMoreFailure] = useState<unknown>(null)
  const task = useAct()
  const shown = useRef(false)
  const refresh = () => first.refresh().then(() => setMore(null))
  // Back from a report, which stands elsewhere by now.
  useDidShow(() => {
    if (shown.current) void refresh()
    shown.current = true
  })
  const page = first.data?.name === name ? first.data : null
  const next = more ? more.next : (page?.next ?? null)
  const setFailed = (failure: unknown) => {
    setMoreFailure(failure)
    return true
  }
  const loadMore = () =>
    task.run(async () => {
      if (next === null) return
      setMoreFailure(null)
      const another = await ask(filter, next)
      setMore({ reports: [...(more?.reports ?? []), ...another.reports], next: another.next })
    }, setFailed)
  const reports = page && [...page.reports, ...(more?.reports ?? [])]
  return { ...first, refresh, reports, loadMore, hasMore: next !== null, moreBusy: task.busy, moreFailure }
}

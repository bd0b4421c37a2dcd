import type { Asset } from '@contract/assets'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { useAct } from '@/events/use-act'
import { type Filter, wordsOf } from '../filter'

const pageSize = 50
type Next = { on: string; id: string } | null

/** Things page by page; what was loaded stays while more comes. */
export function useList(filter: Filter) {
  const first = useUnkept(`equipment.${wordsOf(filter)}`, () =>
    call('assets.officeList', { ...filter, limit: pageSize }),
  )
  const [more, setMore] = useState<{ assets: Asset[]; next: Next } | null>(null)
  const [moreFailure, setMoreFailure] = useState<unknown>(null)
  const task = useAct()
  const next = more ? more.next : (first.data?.next ?? null)
  const loadMore = () =>
    task.run(
      async () => {
        if (next === null) return
        setMoreFailure(null)
        const page = await call('assets.officeList', { ...filter, limit: pageSize, after: next })
        setMore({ assets: [...(more?.assets ?? []), ...page.assets], next: page.next })
      },
      (failure) => {
        setMoreFailure(failure)
        return true
      },
    )
  const refresh = async () => {
    setMore(null)
    await first.refresh()
  }
  const assets = first.data && [...first.data.assets, ...(more?.assets ?? [])]
  return { ...first, assets, refresh, loadMore, hasMore: next !== null, moreBusy: task.busy, moreFailure }
}

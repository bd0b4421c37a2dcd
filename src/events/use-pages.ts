import type { Input, Output } from '@contract/index'
import { useRef, useState } from 'react'
import { useRequest } from '@/cloud/use-request'

type Cursor = NonNullable<Output<'events.list'>['next']>
export type After = NonNullable<Input<'events.list'>['after']>

interface Slice<T> {
  events: T[]
  next: Cursor | null
}

interface More<T> {
  /** The first page's cursor these follow; another first page starts anew. */
  from: string
  slices: Slice<T>[]
  busy: boolean
  failure: unknown
}

const none = { from: '', slices: [], busy: false, failure: null }

/** A list in pages: the first is kept for opening offline, the others are asked for one by one. */
export function usePages<T>(name: string, ask: (after?: After) => Promise<Slice<T>>) {
  const first = useRequest(name, () => ask())
  const [held, setHeld] = useState<More<T>>(none)
  const from = `${name} ${JSON.stringify(first.data?.next ?? null)}`
  const more: More<T> = held.from === from ? held : { ...none, from }
  const next = more.slices.length > 0 ? (more.slices.at(-1)?.next ?? null) : (first.data?.next ?? null)
  const asking = useRef(false)

  async function loadMore(): Promise<void> {
    if (!next || asking.current) return
    asking.current = true
    setHeld({ ...more, busy: true, failure: null })
    try {
      const slice = await ask(next)
      setHeld({ ...more, slices: [...more.slices, slice], busy: false, failure: null })
    } catch (failure) {
      setHeld({ ...more, busy: false, failure })
    } finally {
      asking.current = false
    }
  }

  const events = first.data ? [first.data, ...more.slices].flatMap((slice) => slice.events) : null
  return { ...first, events, hasMore: next !== null, moreBusy: more.busy, moreFailure: more.failure, loadMore }
}

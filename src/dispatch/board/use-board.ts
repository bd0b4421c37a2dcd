import { call } from '@/cloud/call'
import { useShownAgain } from '@/events/use-shown-again'
import { useSlices } from '@/events/use-slices'
import { askOf, type Filter, wordsOf } from './filter'

type After = NonNullable<Awaited<ReturnType<typeof call<'reports.officeList'>>>['next']>

function ask(filter: Filter, after?: After) {
  const page = after ? { after } : {}
  const { status } = filter
  return status === 'overdue'
    ? call('reports.overdue', page)
    : call('reports.officeList', { status, ...askOf(filter), ...page })
}

/** Reports of one state page by page. */
export function useBoard(filter: Filter) {
  const list = useSlices(`board.${wordsOf(filter)}`, async (after?: After) => {
    const { reports, next } = await ask(filter, after)
    return { rows: reports, next }
  })
  // Back from a report, which stands elsewhere by now.
  useShownAgain(list.refresh)
  return list
}

import type { Certificate, CertificateState } from '@contract/service'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Filters } from '@/components/filters'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { sayMinutes } from '@/copy/service'
import { sayAsOf } from '@/copy/times'
import { issuedCopy } from '@/copy/workforce-people'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useSlices } from '@/events/use-slices'
import { SearchLine } from '../search-line'
import { type IssuedFilter, ways } from '../ways'
import { CertificateSheet } from './certificate-sheet'
import '../index.scss'

type Cursor = { at: string; id: string }

const any = ''
const kinds = Object.entries(issuedCopy.states).map(([value, label]) => ({ value: value as CertificateState, label }))
const states = [{ value: any, label: issuedCopy.any } as const, ...kinds]
const tones = { valid: 'ok', superseded: 'gold', withdrawn: 'bad' } as const

function filterIn({ state, words = '' }: Record<string, string | undefined>): IssuedFilter {
  return { state: states.find(({ value }) => value === state)?.value ?? any, words: decodeURIComponent(words) }
}

const useIssued = (filter: IssuedFilter) =>
  useSlices(`issued.${JSON.stringify(filter)}`, async (after?: Cursor) => {
    const { state, words } = filter
    const wish = { ...(state && { state }), ...(words && { words }), ...(after && { after }) }
    const { certificates, next } = await call('service.issued', wish)
    return { rows: certificates, next }
  })

const columns: Column<Certificate>[] = [
  { key: 'number', title: issuedCopy.number, cell: ({ number }) => number },
  { key: 'name', title: issuedCopy.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'period',
    title: issuedCopy.period,
    cell: ({ from, until }) => issuedCopy.span(from, until),
    sortBy: ({ until }) => until,
  },
  {
    key: 'minutes',
    title: issuedCopy.minutes,
    cell: ({ minutes }) => sayMinutes(minutes),
    sortBy: ({ minutes }) => minutes,
    end: true,
  },
  {
    key: 'issuedAt',
    title: issuedCopy.issuedAt,
    cell: ({ issuedAt }) => sayAsOf(issuedAt),
    sortBy: ({ issuedAt }) => issuedAt,
  },
  {
    key: 'state',
    title: issuedCopy.standing,
    cell: ({ state }) => <Tag tone={tones[state]}>{issuedCopy.states[state]}</Tag>,
    sortBy: ({ state }) => state,
  },
]

export default function CertificatesPage() {
  const filter = filterIn(useRouter().params)
  const list = useIssued(filter)
  const [open, setOpen] = useState<Certificate | null>(null)
  const find = (part: Partial<IssuedFilter>) => ways.certificatesOf({ ...filter, ...part })
  return (
    <Page title={issuedCopy.title} wide>
      <View className="workforce">
        <Filters>
          <Choice
            label={issuedCopy.state}
            options={states}
            value={filter.state}
            onChange={(state) => find({ state })}
          />
        </Filters>
        <SearchLine
          key={filter.words}
          label={issuedCopy.search}
          hint={issuedCopy.searchHint}
          value={filter.words}
          onFind={(words) => find({ words })}
        />
        <Section title={issuedCopy.list}>
          {list.loading && <Skeleton lines={6} />}
          {!list.rows && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
          {list.rows?.length === 0 && (
            <Empty title={issuedCopy.empty} {...(filter.words && { hint: issuedCopy.emptyHint })} icon="book" />
          )}
          {list.rows && list.rows.length > 0 && (
            <DataTable
              label={issuedCopy.list}
              columns={columns}
              rows={list.rows}
              keyOf={({ number }) => number}
              onOpen={setOpen}
            />
          )}
          <More {...list} />
        </Section>
      </View>
      {open && <CertificateSheet certificate={open} onClose={() => setOpen(null)} onChanged={list.refresh} />}
    </Page>
  )
}

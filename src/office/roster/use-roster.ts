import type { RosterLine } from '@contract/events'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { sayWhen } from '@/copy/office'
import { rosterCopy, sayList } from '@/copy/office-roster'
import { withSection } from '@/copy/sections'
import { dayKey } from '@/copy/times'
import { copyText } from '@/device/clipboard'
import { saveFile } from '@/device/save-file'
import { useAct } from '@/events/use-act'
import { useShownAgain } from '@/events/use-shown-again'

export const filters = ['all', 'seated', 'waiting', 'arrived', 'absent'] as const
export type Filter = (typeof filters)[number]

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The list of one event, who is looked for in it, and what the office does with it. */
export function useRoster() {
  const eventId = useRouter().params.id ?? ''
  const request = useUnkept(`roster.${eventId}`, async () => {
    const [event, roster, forecast] = await Promise.all([
      call('events.officeShow', { eventId }),
      call('events.roster', { eventId }),
      call('events.forecast', { eventId }),
    ])
    return { event, roster, forecast }
  })
  // Seen again, the list and what came of the event are others.
  useShownAgain(request.refresh)
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [key, setKey] = useState(randomKey)
  const task = useAct()
  const { data } = request
  const isAbsent = (line: RosterLine) => Boolean(data?.roster.counted) && line.state === 'seated' && !line.arrived
  const shown = (data?.roster.lines ?? []).filter((line) => fits(line, filter, isAbsent(line)) && names(line, search))

  return {
    ...request,
    eventId,
    search,
    setSearch,
    filter,
    setFilter,
    shown,
    isAbsent,
    isOffered: (line: RosterLine) => Boolean(data?.roster.lateSeats.includes(line.ticketNumber)),
    busy: task.busy,
    problem: task.problem,
    add: ({ phone, ...guest }: NewGuest, onAdded: () => void) =>
      void task.run(async () => {
        const line = await call('events.addByHand', { eventId, key, ...guest, ...(phone ? { phone } : {}) })
        setKey(randomKey())
        onAdded()
        await request.refresh()
        return rosterCopy.added(line.name, line.ticketNumber, line.state === 'waiting')
      }),
    takeOff: ({ byHand, party }: RosterLine, onDone: () => void) =>
      void task.run(async () => {
        if (byHand) await call('events.takeOff', { eventId, entry: byHand, party })
        onDone()
        await request.refresh()
        return rosterCopy.takenOff
      }),
    /** With a reason phones come in full, and everyone on the list can read it. */
    exportExcel: (reason: string | null, onDone: () => void) =>
      void task.run(async () => {
        if (!data) return null
        const { rows, xlsx } = await call('events.exportRoster', { eventId, ...(reason ? { phones: { reason } } : {}) })
        onDone()
        await saveFile(rosterCopy.fileName(data.event.title, dayKey(data.event.startsAt)), xlsx, xlsxType)
        return rosterCopy.exported(rows)
      }),
    copyList: () =>
      void task.run(async () => {
        if (!data) return null
        const { event, roster } = data
        await call('events.takeList', { eventId, as: 'text' })
        const copied = await copyText(sayList(withSection(event), sayWhen(event), event.place.name, roster.lines))
        return copied ? rosterCopy.copied : rosterCopy.notCopied
      }),
    printSheet: (print: () => void) =>
      void task.run(async () => {
        await call('events.takeList', { eventId, as: 'sheet' })
        print()
        return null
      }),
    /** Asks for the number of one party; from then on it stands in that person's log. */
    ask: ({ ticketNumber, name }: RosterLine, onTold: (callee: Callee) => void) =>
      void task.run(async () => {
        const { phone } = await call('events.call', { eventId, ticket: ticketNumber })
        onTold({ name, phone })
        return null
      }),
  }
}

/** Somebody whom the office enters by hand; an empty phone is none. */
export interface NewGuest {
  name: string
  party: number
  phone: string
}

/** Whom staff are about to call. */
export interface Callee {
  name: string
  phone: string
}

export type RosterDesk = ReturnType<typeof useRoster>

function fits(line: RosterLine, filter: Filter, absent: boolean): boolean {
  if (filter === 'all') return true
  if (filter === 'arrived') return line.arrived
  return filter === 'absent' ? absent : line.state === filter
}

const names = (line: RosterLine, search: string): boolean =>
  [line.name, line.ticketNumber, line.phone ?? ''].some((text) => text.includes(search.trim()))

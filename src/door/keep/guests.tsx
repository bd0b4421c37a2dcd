import { View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { classes } from '@/components/classes'
import { Field } from '@/components/field'
import { Press } from '@/components/press'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { doorCopy } from '@/copy/door'
import { sayClock } from '@/copy/times'
import { type Filter, findGuests } from '../find-guests'
import type { Guest } from '../tally'

const filters = Object.keys(doorCopy.filters) as Filter[]

interface GuestsProps {
  guests: Guest[]
  /** Tickets that wait and may have the seat of someone who has not come. */
  late: ReadonlySet<string>
  onArrive: (ticket: string) => void
  onUndo: (markId: string) => void
  /** Asks for the number and dials it. */
  onCall: (ticket: string) => void
}

/** The list, found by number or first character; a tap says that someone is here. */
export function Guests({ guests, late, ...acts }: GuestsProps) {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<Filter>('coming')
  const { shown, more } = findGuests(guests, search, filter)
  return (
    <Section title={doorCopy.list}>
      <Card>
        <Field label={doorCopy.search} hint={doorCopy.searchHint} value={search} maxLength={10} onInput={setSearch} />
        <View className="door-filters" {...aria({ role: 'radiogroup', label: doorCopy.list })}>
          {filters.map((one) => (
            <Press
              key={one}
              className={classes('door-filter', one === filter && 'door-filter-on')}
              role="radio"
              checked={one === filter}
              onClick={() => setFilter(one)}
            >
              {doorCopy.filters[one]}
            </Press>
          ))}
        </View>
        {shown.length === 0 && <View className="door-hint">{doorCopy.nobody}</View>}
        {shown.map((guest) => (
          <GuestLine key={guest.ticket} guest={guest} isLate={late.has(guest.ticket)} {...acts} />
        ))}
        {more > 0 && <View className="door-hint">{doorCopy.more(more)}</View>}
      </Card>
    </Section>
  )
}

function GuestLine({
  guest,
  isLate,
  onArrive,
  onUndo,
  onCall,
}: Omit<GuestsProps, 'guests' | 'late'> & { guest: Guest; isLate: boolean }) {
  const { ticket, name, party, state, arrival, lastFour } = guest
  return (
    <View className="door-guest">
      <View className="door-guest-words">
        <View className="door-guest-number">{ticket}</View>
        <View className="door-guest-who">
          {name} · {doorCopy.party(party)}
          {state === 'waiting' && <Tag tone="gold">{doorCopy.waiting}</Tag>}
          {isLate && <Tag tone="stone">{doorCopy.lateSeat}</Tag>}
          {arrival && <Tag tone="ok">{doorCopy.at(sayClock(arrival.at))}</Tag>}
        </View>
        {lastFour && (
          <Press className="door-call" label={doorCopy.callLabel(ticket)} onClick={() => onCall(ticket)}>
            {doorCopy.call(lastFour)}
          </Press>
        )}
      </View>
      {arrival ? (
        <Press className="door-undo" label={doorCopy.undoLabel(ticket)} onClick={() => onUndo(arrival.markId)}>
          {doorCopy.undo}
        </Press>
      ) : (
        <Button label={doorCopy.arriveLabel(ticket)} onClick={() => onArrive(ticket)}>
          {doorCopy.arrive}
        </Button>
      )}
    </View>
  )
}

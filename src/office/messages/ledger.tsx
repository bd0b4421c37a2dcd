import type { PartyLedger } from '@contract/messages'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { type Column, DataTable } from '@/components/data-table'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { messagesCopy } from '@/copy/messages'
import { useAct } from '@/events/use-act'

const kinds = Object.keys(messagesCopy.kinds) as (keyof typeof messagesCopy.kinds)[]

const columns: Column<PartyLedger>[] = [
  {
    key: 'who',
    title: messagesCopy.ledgerWho,
    cell: ({ name, ticketNumber }) => messagesCopy.person(name, ticketNumber),
    sortBy: ({ name }) => name,
  },
  ...kinds.map((kind) => ({
    key: kind,
    title: messagesCopy.kinds[kind],
    cell: ({ left }: PartyLedger) => left[kind],
    sortBy: ({ left }: PartyLedger) => left[kind],
    end: true,
  })),
  { key: 'missed', title: messagesCopy.ledgerMissed, cell: ({ missed }) => messagesCopy.sayMissed(missed) },
]

/** What may still be sent to each party, and what did not reach them; asked for only when somebody wants to know. */
export function Ledger({ eventId }: { eventId: string }) {
  const [parties, setParties] = useState<PartyLedger[] | null>(null)
  const { busy, problem, run } = useAct()
  const show = () =>
    run(async () => {
      setParties((await call('messages.ledger', { eventId })).parties)
      return null
    })
  return (
    <Section title={messagesCopy.ledger}>
      <View className="messages-when">{messagesCopy.ledgerHint}</View>
      <Problem problem={problem} />
      {!parties && (
        <Button busy={busy} onClick={() => void show()}>
          {messagesCopy.ledgerShow}
        </Button>
      )}
      {parties?.length === 0 && <View>{messagesCopy.ledgerNobody}</View>}
      {parties && parties.length > 0 && (
        <DataTable
          label={messagesCopy.ledger}
          columns={columns}
          rows={parties}
          keyOf={({ ticketNumber }) => ticketNumber}
        />
      )}
    </Section>
  )
}

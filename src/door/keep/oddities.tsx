import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { doorCopy } from '@/copy/door'
import type { Desk } from '../door-desk'
import type { Tally } from '../tally'
import type { Problem } from '../written'

interface OdditiesProps {
  tally: Tally
  problems: Problem[]
  desk: Desk
  onConfirm: (ticket: string) => void
}

/** What a person at the door should look at: claims to confirm, tickets that count for nobody. */
export function Oddities({ tally, problems, desk, onConfirm }: OdditiesProps) {
  const claiming = tally.guests.filter(({ claims }) => claims)
  return (
    <>
      {claiming.length > 0 && (
        <Section title={doorCopy.claims}>
          <Card>
            <View className="door-hint">{doorCopy.claimHint}</View>
            {claiming.map(({ ticket, name, party }) => (
              <View key={ticket} className="door-guest">
                <View className="door-guest-words">{doorCopy.guest(ticket, name, party)}</View>
                <Button kind="primary" label={doorCopy.arriveLabel(ticket)} onClick={() => onConfirm(ticket)}>
                  {doorCopy.confirm}
                </Button>
              </View>
            ))}
          </Card>
        </Section>
      )}
      {problems.map(({ id, ticket, verdict }) => (
        <Notice key={id} tone="bad" action={{ label: doorCopy.seen, onClick: () => desk.dismiss(id) }}>
          {doorCopy.problem(ticket, doorCopy.problems[verdict])}
        </Notice>
      ))}
      {tally.odd.map(({ markId, ticket, why }) => (
        <Notice key={markId} tone="gold" action={{ label: doorCopy.undo, onClick: () => desk.undo(markId) }}>
          {doorCopy.problem(ticket, doorCopy.problems[why])}
        </Notice>
      ))}
    </>
  )
}

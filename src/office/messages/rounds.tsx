import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { messagesCopy } from '@/copy/messages'
import { sayMoment } from '@/copy/times'
import { People } from './people'
import type { Messages } from './use-messages'

/** What was told so far, latest first, and whom it did not reach. */
export function Rounds({ rounds }: { rounds: Messages['rounds'] }) {
  return (
    <Section title={messagesCopy.sent}>
      {rounds.length === 0 && <Empty title={messagesCopy.none} hint={messagesCopy.noneHint} icon="bell" />}
      {[...rounds].reverse().map((round) => (
        <Card key={`${round.about}${round.at}`} className="messages-round">
          <View className="messages-round-head">
            <View className="messages-about">{messagesCopy.about(round.about)}</View>
            {round.at && <View className="messages-at">{sayMoment(round.at, cloudNow())}</View>}
          </View>
          <View>{round.words}</View>
          <View className="messages-counts">
            <Tag tone={round.missed.length > 0 ? 'gold' : 'ok'}>{messagesCopy.counts(round)}</Tag>
          </View>
          <People
            label={messagesCopy.missed(round.missed.length)}
            people={round.missed.map(({ why, ...person }) => ({ ...person, note: messagesCopy.why(why) }))}
          />
        </Card>
      ))}
    </Section>
  )
}

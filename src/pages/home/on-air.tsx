import type { Broadcast } from '@contract/radio'
import { View } from '@tarojs/components'
import { usePerson } from '@/cloud/account'
import { cloudNow } from '@/cloud/clock'
import { recall } from '@/cloud/remembered'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { radioCopy } from '@/copy/radio'
import { radioReminderCopy } from '@/copy/radio-reminders'
import { go } from '@/events/go'
import { type KeptProgramme, keptAs } from '@/radio-sheet/kept-programme'
import { nowAndNext } from '@/radio-sheet/now-and-next'
import { useKeptReminders } from '@/radio-sheet/reminders'
import { useSettings } from '@/settings/settings'

function Line({ broadcast, lead, note }: { broadcast: Broadcast; lead: string; note: string }) {
  return (
    <ListItem
      icon="sound"
      title={`${lead} · ${broadcast.title}`}
      note={note}
      onClick={() => go.broadcast(broadcast.id)}
    />
  )
}

/** What is on the air now and next, of what the phone keeps; nothing where a community has no radio. */
export function OnAir() {
  const communityId = useSettings((settings) => settings.communityId)
  const kept = recall<KeptProgramme>(keptAs(communityId, usePerson()))
  const reminderOf = useKeptReminders()
  const moment = cloudNow()
  const { now, next } = kept ? nowAndNext(kept.sheet, moment) : { now: null, next: null }
  if (!now && !next) return null
  const noteOf = (broadcast: Broadcast) =>
    [radioCopy.at(broadcast, moment), radioReminderCopy.mark[reminderOf(broadcast.id)]].filter(Boolean).join(' · ')
  return (
    <View className="home-radio">
      <Section title={radioCopy.title} action={{ label: radioCopy.all, onClick: go.radio }}>
        <Card>
          {now && <Line broadcast={now} lead={radioCopy.onAir} note={radioCopy.until(now)} />}
          {next && <Line broadcast={next} lead={radioCopy.next} note={noteOf(next)} />}
        </Card>
      </Section>
    </View>
  )
}

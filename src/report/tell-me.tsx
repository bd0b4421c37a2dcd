import type { MessageKind } from '@contract/messages'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { showToast } from '@/components/toast'
import { tellMeCopy } from '@/copy/report-work'
import { canSubscribe } from '@/device/subscribe'
import { useConsent } from '@/events/reminders/use-consent'

type Who = 'reporter' | 'follower' | 'duty'

/** One tap lets each of these be told once. */
export const toldOf: Record<Who, MessageKind[]> = {
  reporter: ['reportTaken', 'reportFixed'],
  follower: ['reportFixed'],
  duty: ['reportDue'],
}

interface TellMeProps {
  who: Who
  /** Of the report; whoever is on duty is told of all. */
  id: string
  /** Changes when there is something new to wait for. */
  place: string
}

/** Lets WeChat tell of a report, where there is a WeChat. */
export function TellMe(props: TellMeProps) {
  return canSubscribe ? <Offered {...props} /> : null
}

function Offered({ who, id, place }: TellMeProps) {
  const { offers, allowed, left, ask } = useConsent({ id, place: `report.${place}`, kinds: toldOf[who] })
  const [busy, setBusy] = useState(false)
  const copy = tellMeCopy[who]
  if (who !== 'duty' && allowed) return <View className="report-note">{copy.done}</View>
  if (!offers) return null
  const press = async () => {
    setBusy(true)
    const done = await ask()
    setBusy(false)
    showToast(done ? copy.done : tellMeCopy.refused)
  }
  return (
    <View className="report-acts">
      <Button wide busy={busy} onClick={() => void press()}>
        <Icon name="bell" />
        {copy.ask}
      </Button>
      <View className="report-note">{who === 'duty' ? tellMeCopy.left(left?.reportDue ?? 0) : copy.note}</View>
    </View>
  )
}

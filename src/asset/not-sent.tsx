import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Picture } from '@/components/picture'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import type { Tone } from '@/components/tag/tone'
import { assetCopy, sayCheck } from '@/copy/asset'
import { explain, inOneLine } from '@/copy/failures'
import { sayLookTrouble, lookQueueCopy as words } from '@/copy/look-queue'
import { sayMoment } from '@/copy/times'
import { useOnline } from '@/device/network'
import { useWaitingPhotos } from '@/photos/use-waiting-photo'
import type { WaitingLook } from '@/waiting-looks/look'
import type { LookQueue, LooksState } from '@/waiting-looks/use-look-queue'

/** How a look stands that has not arrived: in a word, and in a sentence where a person can do something. */
function standingOf({ stage, refused, key, photos }: WaitingLook, { sending, failure }: LooksState, online: boolean) {
  const is = (tone: Tone, text: string, why: string | null = null) => ({ tone, text, why })
  if (stage === 'thrown') return is('soft', words.thrown)
  if (refused !== null) return is('bad', words.refused, inOneLine(sayLookTrouble(refused)))
  if (sending?.key === key) {
    return is('gold', sending.photo === null ? words.sending : words.sendingPhoto(sending.photo, photos.length))
  }
  if (!online) return is('gold', words.waiting)
  return is('gold', words.waitingHere, failure === null ? null : inOneLine(explain(failure)))
}

interface LineProps {
  look: WaitingLook
  state: LooksState
  queue: LookQueue
  onEdit: (look: WaitingLook) => void
}

function Line({ look, state, queue, onEdit }: LineProps) {
  const online = useOnline()
  const { key, stage, name, at, faults, note, photos, refused } = look
  const { tone, text, why } = standingOf(look, state, online)
  const addresses = useWaitingPhotos(photos.map((photo) => photo.key))
  const shown = photos.flatMap((photo) => addresses[photo.key] ?? [])
  const found = faults.length > 0 ? faults.map(sayCheck).join('、') : assetCopy.sound
  const edit = () => {
    queue.save({ ...look, touchedAt: new Date(cloudNow()).toISOString() })
    onEdit(look)
  }
  return (
    <Card className="report-stack">
      <View className="report-line-title">{name}</View>
      <View>
        {sayMoment(at, cloudNow())} · {found}
      </View>
      {note && <View className="asset-note">{note}</View>}
      {stage !== 'thrown' && shown.length > 0 && (
        <View className="report-photos">
          {shown.map((src, index) => (
            <View key={src} className="report-photo">
              <Picture src={src} alt={words.photoOf(index + 1)} ratio={1} />
            </View>
          ))}
        </View>
      )}
      <View className="report-tags">
        <Tag tone={tone}>{text}</Tag>
      </View>
      {why && <View className="asset-note">{why}</View>}
      {stage === 'thrown' && <Button onClick={() => void queue.post(key)}>{words.takeBack}</Button>}
      {stage !== 'thrown' && state.sending?.key !== key && (
        <View className="report-choices">
          {refused === null && online && <Button onClick={() => void queue.send()}>{words.sendNow}</Button>}
          {refused !== 'asset-not-found' && <Button onClick={edit}>{words.edit}</Button>}
          <Button onClick={() => queue.throwAway(key)}>{words.throwAway}</Button>
        </View>
      )}
    </Card>
  )
}

interface NotSentProps {
  queue: LookQueue
  state: LooksState
  /** Those of this thing only. */
  scene?: string
  /** It is a draft again. */
  onEdit: (look: WaitingLook) => void
}

/** Looks that wait on this phone; what was given up can be sent after all until one leaves the page. */
export function NotSent({ queue, state, scene, onEdit }: NotSentProps) {
  useEffect(() => () => queue.clearThrown(), [queue])
  const here = state.waiting.filter((look) => scene === undefined || look.scene === scene)
  // What is still ticked stands in its form; what was turned down is told everywhere else too.
  const waiting = here.filter(({ stage, refused }) => stage !== 'draft' || (scene === undefined && refused !== null))
  if (waiting.length === 0) return null
  return (
    <Section title={words.title}>
      {waiting.map((look) => (
        <Line key={look.key} look={look} state={state} queue={queue} onEdit={onEdit} />
      ))}
    </Section>
  )
}

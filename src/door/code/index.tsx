import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import { encode } from 'uqr'
import { aria } from '@/components/aria'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { qrPicture } from '@/components/ticket-code/qr-picture'
import { doorCopy } from '@/copy/door'
import { sayClock } from '@/copy/times'
import { useBrightScreen } from '@/device/bright-screen'
import { Failed } from '@/events/failed'
import type { Desk } from '../door-desk'
import { codeAt, stepMs } from '../shown-code'
import { useDesk } from '../use-desk'
import type { KeptDoor } from '../written'
import './index.scss'

/** The server's time, moving on each second. */
function useServerNow(desk: Desk): number {
  const [now, setNow] = useState(desk.serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(desk.serverNow()), 1000)
    return () => clearInterval(timer)
  }, [desk])
  return now
}

function Shown({ door, now }: { door: KeptDoor; now: number }) {
  const code = codeAt(door, now)
  const picture = useMemo(() => code && qrPicture(encode(code, { ecc: 'M', border: 0 }).data), [code])
  if (!picture) return <Empty title={doorCopy.codeClosed} icon="clock" />
  return (
    <View className="door-code">
      <View className="door-code-title">{door.event.title}</View>
      <View className="door-code-paper">
        <View className="door-code-square" {...aria({ role: 'img', label: doorCopy.codeLabel })}>
          <Image className="door-code-picture" src={picture} {...aria({ hidden: true })} />
        </View>
      </View>
      <View className="door-code-next">{doorCopy.codeNext(Math.ceil((stepMs - (now % stepMs)) / 1000))}</View>
      <View className="door-code-hint">{doorCopy.codeHint}</View>
      <View className="door-code-hint">{doorCopy.codeSynced(sayClock(new Date(door.syncedAt).toISOString()))}</View>
    </View>
  )
}

/** The door's rotating code, big enough for people to scan as they come in; works without network. */
export default function DoorCodePage() {
  const { id = '' } = useRouter().params
  const { desk, door, failure } = useDesk(id)
  const now = useServerNow(desk)
  useBrightScreen(door !== null)
  return (
    <Page title={doorCopy.codeTitle}>
      {door ? (
        <Shown door={door} now={now} />
      ) : failure ? (
        <Failed failure={failure} onRetry={() => void desk.refresh()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  )
}

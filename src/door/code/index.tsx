import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { TurningCode } from '@/components/turning-code'
import { doorCopy } from '@/copy/door'
import { sayClock } from '@/copy/times'
import { Failed } from '@/events/failed'
import { ClosedDoor } from '../closed-door'
import { useDesk } from '../use-desk'

/** The door's turning code. */
export default function DoorCodePage() {
  const { id = '' } = useRouter().params
  const { desk, door, failure, closed } = useDesk(id)
  return (
    <Page title={doorCopy.codeTitle}>
      {closed ? (
        <ClosedDoor why={closed} />
      ) : door ? (
        <TurningCode
          title={door.event.title}
          label={doorCopy.codeLabel}
          hints={[doorCopy.codeHint, doorCopy.codeSynced(sayClock(new Date(door.syncedAt).toISOString()))]}
          closed={doorCopy.codeClosed}
          proofs={{ letter: 'D', id: door.event.id, ...door.codes }}
          serverNow={desk.serverNow}
        />
      ) : failure ? (
        <Failed failure={failure} onRetry={() => void desk.refresh()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  )
}

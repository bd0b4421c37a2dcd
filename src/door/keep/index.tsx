import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { doorCopy } from '@/copy/door'
import { canScan } from '@/device/scan'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { ClosedDoor } from '../closed-door'
import { lateGuests } from '../late-guests'
import { useDesk } from '../use-desk'
import { Counts } from './counts'
import { dial } from './dial'
import { Guests } from './guests'
import { Oddities } from './oddities'
import { SyncLine } from './sync-line'
import { type LastTicket, useKeep } from './use-keep'
import { WalkIns } from './walk-ins'
import './index.scss'

export default function KeepPage() {
  const { id = '' } = useRouter().params
  const { desk, door, notebook, failure, sending, closed, handedIn } = useDesk(id)
  const { tally, last, scanOne, admit, undo } = useKeep(desk, door, notebook)
  if (closed) {
    return (
      <Page title={doorCopy.title}>
        <ClosedDoor why={closed} />
        {handedIn > 0 && <Notice tone="ok" title={doorCopy.handedIn(handedIn)} />}
        {notebook.written.length > 0 && <Notice tone="gold" title={doorCopy.notHandedIn(notebook.written.length)} />}
      </Page>
    )
  }
  if (!door || !tally) {
    return (
      <Page title={doorCopy.title}>
        {failure ? <Failed failure={failure} onRetry={() => void desk.refresh()} /> : <Skeleton lines={6} />}
      </Page>
    )
  }
  const { lateSeatsFrom, capacity } = door.event
  const offers = Boolean(lateSeatsFrom) && Date.parse(lateSeatsFrom ?? '') <= desk.serverNow()
  const late = offers ? lateGuests(tally, capacity) : new Set<string>()
  return (
    <Page
      title={doorCopy.title}
      footer={
        canScan ? (
          <Button kind="primary" wide onClick={() => void scanOne()}>
            {doorCopy.scan}
          </Button>
        ) : (
          <Button kind="primary" wide onClick={() => go.doorCode(id)}>
            {doorCopy.showCode}
          </Button>
        )
      }
    >
      {door.event.cancelled && <Notice tone="bad" title={doorCopy.cancelled} />}
      <Counts event={door.event} tally={tally} />
      <SyncLine notebook={notebook} sending={sending} failure={failure} />
      {last && <Last last={last} onUndo={undo} />}
      <Oddities tally={tally} problems={notebook.problems} desk={desk} onConfirm={admit} />
      {late.size > 0 && (
        <Notice tone="stone" title={doorCopy.lateSeats}>
          {doorCopy.lateSeatsHint}
        </Notice>
      )}
      <WalkIns tally={tally} mine={notebook.walkIns} desk={desk} />
      <Guests
        guests={tally.guests}
        late={late}
        onArrive={admit}
        onUndo={undo}
        onCall={(ticket) => void dial(desk, id, ticket)}
      />
      {canScan && (
        <Button wide onClick={() => go.doorCode(id)}>
          {doorCopy.showCode}
        </Button>
      )}
    </Page>
  )
}

/** What the last ticket came to, which a slip of the finger can take back at once. */
function Last({ last: { tone, words, who, markId }, onUndo }: { last: LastTicket; onUndo: (markId: string) => void }) {
  return (
    <Notice
      tone={tone}
      title={words}
      {...(markId !== null && { action: { label: doorCopy.undo, onClick: () => onUndo(markId) } })}
    >
      {who}
    </Notice>
  )
}

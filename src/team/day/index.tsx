import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { teamCopy } from '@/copy/team'
import { saySpan } from '@/copy/times'
import { walkCopy } from '@/copy/walk'
import { useOnline } from '@/device/network'
import { canScan, scan } from '@/device/scan'
import { Failed } from '@/events/failed'
import { type Board, useDay } from '../use-day'
import { ways } from '../ways'
import { Message } from './message'
import { Notes } from './notes'
import { People } from './people'
import { RouteMap } from './route-map'
import { Told } from './told'
import { Wanting } from './wanting'
import '../index.scss'

function Head({ board }: { board: Board }) {
  const seated = board.lines.filter(({ onWaitlist }) => !onWaitlist)
  const here = board.lines.filter(({ state }) => state === 'here' || state === 'gone').length
  return (
    <View className="walk-card">
      <View className="walk-title" {...aria({ role: 'heading', level: 2 })}>
        {board.title}
      </View>
      <View>{saySpan(board.startsAt, board.endsAt, cloudNow())}</View>
      <View className="walk-points-count" {...aria({ live: 'polite' })}>
        {teamCopy.counts.here} {here} · {teamCopy.counts.expected} {seated.length}
      </View>
    </View>
  )
}

function SyncLine({ pending }: { pending: number }) {
  const online = useOnline()
  const words = [pending > 0 ? teamCopy.pending(pending) : walkCopy.synced, online ? '' : teamCopy.offline]
  return (
    <View className="walk-sync" {...aria({ role: 'status' })}>
      <Icon name={online ? (pending > 0 ? 'clock' : 'check') : 'offline'} />
      <View>{words.filter(Boolean).join(' · ')}</View>
    </View>
  )
}

/** Who is here, what is done, and who wants a word: the leader's phone on a shift. */
export default function DayPage() {
  const { id = '' } = useRouter().params
  const { board, failure, refresh, write, pending } = useDay(id)
  if (!board) {
    return (
      <Page title={teamCopy.dayTitle}>
        {failure ? <Failed failure={failure} onRetry={() => void refresh()} /> : <Skeleton lines={6} />}
      </Page>
    )
  }
  const scanOne = async () => {
    const code = await scan()
    if (code !== null) write({ kind: 'scan', code: code.slice(0, 200) })
  }
  return (
    <Page
      title={teamCopy.dayTitle}
      refresher={() => void refresh()}
      footer={
        canScan ? (
          <Button kind="primary" wide onClick={() => void scanOne()}>
            {teamCopy.scan}
          </Button>
        ) : (
          <Button kind="primary" wide onClick={() => ways.code(id)}>
            {teamCopy.showCode}
          </Button>
        )
      }
    >
      <View className="volunteer">
        <Head board={board} />
        {board.cancelled && <Notice tone="bad" title={walkCopy.stages.cancelled} />}
        <SyncLine pending={pending.length} />
        <Wanting lines={board.lines} pending={pending} onWrite={write} />
        <Section title={teamCopy.members}>
          <People lines={board.lines} points={board.route?.points ?? []} pending={pending} onWrite={write} />
        </Section>
        <Message board={board} />
        {board.lines.length > 0 && <Told shiftId={id} />}
        {board.route && <RouteMap route={board.route} lines={board.lines} />}
        {board.notes.length > 0 && <Notes notes={board.notes} />}
        {canScan && (
          <Card>
            <Button wide onClick={() => ways.code(id)}>
              {teamCopy.showCode}
            </Button>
          </Card>
        )}
      </View>
    </Page>
  )
}

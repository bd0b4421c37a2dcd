import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { walkCopy } from '@/copy/walk'
import { canScan } from '@/device/scan'
import { Failed } from '@/events/failed'
import { PrivacyConsent } from '@/events/privacy-consent'
import { ShiftOfToday } from '../shift-of-today'
import { useWalkDesk } from '../use-walk-desk'
import type { WalkDesk, WalkState } from '../walk-desk'
import { ways } from '../ways'
import type { ShiftToWalk } from '../written-walk'
import { CodeSheet } from './code-sheet'
import { NoteSheet } from './note-sheet'
import { OutSheet } from './out-sheet'
import { Points } from './points'
import { SpotWish } from './spot-wish'
import { SyncLine } from './sync-line'
import { Troubles } from './troubles'
import { TypeCode } from './type-code'
import { useWalk } from './use-walk'
import '../index.scss'

type Open = 'out' | 'note' | 'code' | null

interface WalkProps {
  desk: WalkDesk
  state: WalkState
  shift: ShiftToWalk
  /** The text of a code by which the page was opened. */
  scanned: string | null
}

function Walk({ desk, state, shift, scanned }: WalkProps) {
  const { progress, last, take, scanOne, out, noted, undo } = useWalk(desk, shift, state)
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const taken = useRef(false)
  useEffect(() => {
    if (scanned === null || taken.current) return
    taken.current = true
    take(scanned)
  }, [scanned, take])
  const onDuty = progress.stage === 'ready' || progress.stage === 'walking'
  const isIn = progress.stage === 'walking'
  return (
    <Page
      title={walkCopy.title}
      footer={
        onDuty && canScan ? (
          <Button kind="primary" wide onClick={() => void scanOne()}>
            {isIn ? walkCopy.scanNext : walkCopy.scanIn}
          </Button>
        ) : undefined
      }
    >
      <View className="volunteer">
        <ShiftOfToday shift={shift} progress={progress} />
        <SyncLine pending={progress.pending} forLeader={progress.forLeader} state={state} />
        {last && (
          <Notice tone="ok" title={last.words} action={{ label: walkCopy.undo, onClick: () => undo(last.id) }} />
        )}
        {isIn && <SpotWish desk={desk} shift={shift} points={progress.points} />}
        <Troubles told={state.told} shiftId={shift.shiftId} onSeen={desk.dismiss} />
        <StageHint stage={progress.stage} security={shift.security} />
        {onDuty && !canScan && <TypeCode onCode={take} />}
        {shift.route && <Points route={shift.route} progress={progress} />}
        {onDuty && (
          <View className="volunteer-acts">
            {isIn && (
              <Button wide onClick={() => setOpen('out')}>
                {walkCopy.out}
              </Button>
            )}
            {isIn && (
              <Button wide onClick={() => setOpen('note')}>
                {walkCopy.note}
              </Button>
            )}
            <Button wide onClick={() => setOpen('code')}>
              {walkCopy.myCode}
            </Button>
            <View className="volunteer-note">{walkCopy.location}</View>
          </View>
        )}
      </View>
      <OutSheet open={open === 'out'} progress={progress} onOut={out} onClose={close} />
      <NoteSheet open={open === 'note'} desk={desk} shift={shift} onNoted={noted} onClose={close} />
      <CodeSheet open={open === 'code'} shift={shift} onClose={close} />
      <PrivacyConsent />
    </Page>
  )
}

function StageHint({ stage, security }: { stage: ReturnType<typeof useWalk>['progress']['stage']; security: boolean }) {
  if (stage === 'waiting') return <Notice tone="gold">{walkCopy.waitingHint}</Notice>
  if (stage === 'cancelled') return <Notice tone="bad">{walkCopy.cancelledHint}</Notice>
  if (stage === 'missed') return <Notice tone="stone">{walkCopy.missedHint}</Notice>
  if (stage !== 'ready') return null
  return <View className="volunteer-note">{security ? walkCopy.security : walkCopy.voluntary}</View>
}

/** One shift, or the one that a scanned code belongs to. */
export function WalkOn({ id, scanned }: { id: string | null; scanned: string | null }) {
  const { desk, ...state } = useWalkDesk()
  const now = desk.serverNow()
  const shifts = state.shifts?.shifts ?? null
  const shift = id
    ? shifts?.find(({ shiftId }) => shiftId === id)
    : shifts?.find(
        ({ opensAt, closesAt, cancelled }) => !cancelled && now >= Date.parse(opensAt) && now <= Date.parse(closesAt),
      )
  if (shift) return <Walk key={shift.shiftId} desk={desk} state={state} shift={shift} scanned={scanned} />
  return (
    <Page title={walkCopy.title}>
      {shifts ? (
        <Empty
          title={walkCopy.noWalk}
          hint={walkCopy.noWalkHint}
          icon="calendar"
          action={{ label: walkCopy.week, onClick: ways.week }}
        />
      ) : state.failure ? (
        <Failed failure={state.failure} onRetry={() => void desk.refresh()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  )
}

import type { VolunteerFace } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { sayAsOf } from '@/copy/times'
import { sayFree, skillWords } from '@/copy/volunteer'
import { registerCopy as copy } from '@/copy/workforce-people'
import { useAct } from '@/events/use-act'
import { useNeeded } from '@/events/use-needed'

interface VolunteerSheetProps {
  face: VolunteerFace
  teamName: (teamId: string) => string
  onClose: () => void
  onChanged: () => Promise<void>
}

type Doing = 'lapse' | 'reinstate' | null

const titles = { lapse: copy.lapseTitle, reinstate: copy.reinstateTitle }

/** One volunteer, and what the office may do: end it with a reason, or take that back. */
export function VolunteerSheet({ face, teamName, onClose, onChanged }: VolunteerSheetProps) {
  const [doing, setDoing] = useState<Doing>(null)
  const { busy, problem, run } = useAct()
  const finish = (work: Promise<unknown>, words: string) =>
    run(async () => {
      await work
      onClose()
      await onChanged()
      return words
    })
  return (
    <Sheet open title={doing ? titles[doing](face.name) : face.name} onClose={onClose}>
      <View className="workforce">
        {doing === null && <Facts face={face} teamName={teamName} onAct={setDoing} />}
        {doing === 'lapse' && (
          <LapseForm
            busy={busy}
            onLapse={(reason) => void finish(call('volunteers.lapse', { ref: face.ref, reason }), copy.lapsed)}
          />
        )}
        {doing === 'reinstate' && (
          <>
            <View>{copy.reinstateHint}</View>
            <Button
              kind="primary"
              wide
              busy={busy}
              onClick={() => void finish(call('volunteers.reinstate', { ref: face.ref }), copy.reinstated)}
            >
              {copy.reinstate}
            </Button>
          </>
        )}
        <Problem problem={problem} />
        <Button wide onClick={onClose}>
          {doing === 'lapse' ? copy.keep : doing ? copy.close : copy.done}
        </Button>
      </View>
    </Sheet>
  )
}

interface FactsProps extends Pick<VolunteerSheetProps, 'face' | 'teamName'> {
  onAct: (doing: Doing) => void
}

function Facts({ face, teamName, onAct }: FactsProps) {
  const { teams, wishes, skills, free, since, appliedAt, state, age, guardianAgreed, restorable } = face
  const named = (ids: string[]) => ids.map(teamName).filter(Boolean).join('、') || copy.nothing
  const facts: [string, string][] = [
    [copy.teams, named(teams)],
    ...(wishes.length > 0 ? [[copy.wishes, named(wishes)] as [string, string]] : []),
    [copy.skills, skills.map((skill) => skillWords[skill]).join('、') || copy.nothing],
    [copy.free, sayFree(free) || copy.nothing],
    [since ? copy.since : copy.applied, sayAsOf(since ?? appliedAt)],
  ]
  return (
    <>
      {age === 'minor' && !guardianAgreed && <Notice tone="bad">{copy.suspended}</Notice>}
      {facts.map(([label, value]) => (
        <View key={label}>
          <View className="workforce-note">{label}</View>
          <View>{value}</View>
        </View>
      ))}
      {(state === 'active' || state === 'applied') && (
        <Button kind="danger" wide onClick={() => onAct('lapse')}>
          {copy.lapse}
        </Button>
      )}
      {restorable && (
        <Button kind="primary" wide onClick={() => onAct('reinstate')}>
          {copy.reinstate}
        </Button>
      )}
    </>
  )
}

function LapseForm({ busy, onLapse }: { busy: boolean; onLapse: (reason: string) => void }) {
  const reason = useNeeded(copy.lapseReasonNeeded)
  return (
    <>
      <View>{copy.lapseHint}</View>
      <Field label={copy.lapseReason} maxLength={80} {...reason.field} />
      <Button kind="danger" wide busy={busy} onClick={() => reason.give(onLapse)}>
        {copy.lapse}
      </Button>
    </>
  )
}

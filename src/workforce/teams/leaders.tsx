import type { OfficeTeam } from '@contract/teams'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { teamsCopy, workforceCopy } from '@/copy/workforce'
import { useAct } from '@/events/use-act'

const most = 50

interface LeadersProps {
  team: OfficeTeam
  onChanged: () => Promise<void>
}

/** Who leads the team, chosen from its members. */
export function Leaders({ team, onChanged }: LeadersProps) {
  const { data } = useUnkept(`people.${team.id}`, () => call('volunteers.people', { teamId: team.id, limit: most }))
  const [dismissing, setDismissing] = useState<OfficeTeam['leaders'][number] | null>(null)
  const { busy, problem, run } = useAct()
  const leading = new Set(team.leaders.map(({ ref }) => ref))
  const name = (ref: string) =>
    run(async () => {
      await call('volunteers.nameLeader', { teamId: team.id, ref })
      await onChanged()
      return workforceCopy.saved
    })
  const dismiss = (ref: string) =>
    run(async () => {
      await call('volunteers.dismissLeader', { teamId: team.id, ref })
      setDismissing(null)
      await onChanged()
      return workforceCopy.saved
    })
  return (
    <Section title={teamsCopy.leaders}>
      <Card>
        <View className="workforce-note">{teamsCopy.leadersHint}</View>
        <Problem problem={problem} />
        {team.leaders.length === 0 && <View className="workforce-note">{teamsCopy.leadersNone}</View>}
        {team.leaders.map((leader) => (
          <View key={leader.ref} className="workforce-line">
            <View className="workforce-words workforce-name">{leader.name}</View>
            <Button label={`${leader.name} ${teamsCopy.dismiss}`} onClick={() => setDismissing(leader)}>
              {teamsCopy.dismiss}
            </Button>
          </View>
        ))}
        {data?.volunteers
          .filter(({ ref }) => !leading.has(ref))
          .map(({ ref, name: person }) => (
            <View key={ref} className="workforce-line">
              <View className="workforce-words">{person}</View>
              <Button busy={busy} label={`${person} ${teamsCopy.name1}`} onClick={() => void name(ref)}>
                {teamsCopy.name1}
              </Button>
            </View>
          ))}
      </Card>
      {dismissing && (
        <AskSheet
          open
          title={teamsCopy.dismissTitle(dismissing.name)}
          yes={teamsCopy.dismiss}
          no={workforceCopy.cancel}
          busy={busy}
          onYes={() => void dismiss(dismissing.ref)}
          onClose={() => setDismissing(null)}
        >
          {teamsCopy.dismissHint}
        </AskSheet>
      )}
    </Section>
  )
}

import type { OfficeTeam, TeamFields } from '@contract/teams'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Switch } from '@/components/switch'
import { teamCopy } from '@/copy/team'
import { dutyWords } from '@/copy/volunteer'
import { teamsCopy, workforceCopy } from '@/copy/workforce'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { useAct } from '@/events/use-act'
import { useTeams } from '../use-teams'
import { Leaders } from './leaders'
import '../index.scss'

const kinds = Object.entries(dutyWords).map(([value, label]) => ({ value: value as TeamFields['kind'], label }))
const most = 50
const blank: TeamFields = { name: '', kind: 'civility', about: '', open: true }

interface TeamFormProps {
  team: OfficeTeam | null
  onSaved: (teamId: string) => Promise<void>
}

/** A team as it is typed; another choice starts anew. */
function TeamForm({ team, onSaved }: TeamFormProps) {
  const [fields, setFields] = useState<TeamFields>(() =>
    team ? { name: team.name, kind: team.kind, about: team.about, open: team.open } : blank,
  )
  const [key] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<TeamFields>) => setFields({ ...fields, ...part })
  const save = () => {
    if (fields.name.trim() === '') return setProblem({ title: workforceCopy.incomplete, hint: teamsCopy.name })
    void run(async () => {
      if (team) await call('volunteers.editTeam', { teamId: team.id, revision: team.revision, fields })
      const made = team ? null : await call('volunteers.createTeam', { key, fields })
      await onSaved(team?.id ?? made?.teamId ?? '')
      return workforceCopy.saved
    })
  }
  return (
    <Card>
      <Field label={teamsCopy.name} value={fields.name} maxLength={20} onInput={(name) => change({ name })} />
      <Choice label={teamsCopy.kind} options={kinds} value={fields.kind} onChange={(kind) => change({ kind })} />
      <Field
        label={teamsCopy.about}
        value={fields.about}
        maxLength={500}
        multiline
        onInput={(about) => change({ about })}
      />
      <Switch
        label={teamsCopy.open}
        note={teamsCopy.openNote}
        checked={fields.open}
        onChange={(open) => change({ open })}
      />
      <Problem problem={problem} />
      <View className="workforce-acts">
        <Button kind="primary" busy={busy} onClick={save}>
          {workforceCopy.save}
        </Button>
      </View>
    </Card>
  )
}

export default function TeamsPage() {
  const { data, failure, loading, refresh } = useTeams()
  const applied = useUnkept('applied', async () => (await call('volunteers.applicants', { limit: most })).volunteers)
  const wishing = (teamId: string) => applied.data?.filter(({ wishes }) => wishes.includes(teamId)).length ?? 0
  const [chosen, setChosen] = useState('')
  const team = data?.find(({ id }) => id === chosen) ?? null
  const options = [
    { value: '', label: teamsCopy.create },
    ...(data ?? []).map(({ id, name, members }) => ({
      value: id,
      label: name,
      note: teamsCopy.members(members, wishing(id)),
    })),
  ]
  const saved = async (teamId: string) => {
    await refresh()
    setChosen(teamId)
  }
  return (
    <Page title={teamsCopy.title} wide>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="workforce">
          <Choice label={teamsCopy.choose} options={options} value={chosen} onChange={setChosen} />
          <Section title={team?.name ?? teamsCopy.create}>
            <TeamForm key={`${chosen}.${team?.revision}`} team={team} onSaved={saved} />
          </Section>
          {team && (
            <Card>
              <ListItem
                icon="people"
                title={teamCopy.people}
                note={teamCopy.peopleNote}
                onClick={() => go.teamPeople(team.id, team.name)}
              />
            </Card>
          )}
          {team && <Leaders team={team} onChanged={refresh} />}
        </View>
      )}
    </Page>
  )
}

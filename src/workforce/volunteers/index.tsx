import type { VolunteerFace, VolunteerState } from '@contract/volunteer-shapes'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Choice } from '@/components/choice'
import { type Column, DataTable } from '@/components/data-table'
import { Empty } from '@/components/empty'
import { Filters } from '@/components/filters'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { sayAsOf } from '@/copy/times'
import { skillWords } from '@/copy/volunteer'
import { registerCopy } from '@/copy/workforce-people'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { useSlices } from '@/events/use-slices'
import { SearchLine } from '../search-line'
import { useTeams } from '../use-teams'
import { type RegisterFilter, ways } from '../ways'
import { VolunteerSheet } from './volunteer-sheet'
import '../index.scss'

const states = Object.entries(registerCopy.states).map(([value, label]) => ({ value: value as VolunteerState, label }))
const anyTeam = ''

function filterIn({ state, team = anyTeam, words = '' }: Record<string, string | undefined>): RegisterFilter {
  const known = states.find(({ value }) => value === state)?.value ?? 'active'
  return { state: known, team, words: decodeURIComponent(words) }
}

const useRegister = (filter: RegisterFilter) =>
  useSlices(`register.${JSON.stringify(filter)}`, async (after?: string) => {
    const { state, team, words } = filter
    const wish = { state, ...(team && { teamId: team }), ...(words && { words }), ...(after && { after }) }
    const { volunteers, next } = await call('volunteers.register', wish)
    return { rows: volunteers, next }
  })

/** Only who is in a team or wishes to be can be asked for by team. */
const hasTeams = (state: VolunteerState) => state === 'active' || state === 'applied'

function columnsFor(state: VolunteerState, teamName: (teamId: string) => string): Column<VolunteerFace>[] {
  const named = (ids: string[]) => ids.map(teamName).filter(Boolean).join('、')
  const when = (face: VolunteerFace) => (state === 'applied' ? face.appliedAt : (face.since ?? face.appliedAt))
  return [
    { key: 'name', title: registerCopy.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      key: 'teams',
      title: state === 'applied' ? registerCopy.wishes : registerCopy.teams,
      cell: ({ teams, wishes }) => named(state === 'applied' ? wishes : teams),
    },
    {
      key: 'skills',
      title: registerCopy.skills,
      cell: ({ skills }) => skills.map((skill) => skillWords[skill]).join('、'),
    },
    {
      key: 'since',
      title: state === 'applied' ? registerCopy.applied : registerCopy.since,
      cell: (face) => sayAsOf(when(face)),
      sortBy: when,
    },
    {
      key: 'standing',
      title: registerCopy.standing,
      cell: ({ age, guardianAgreed }) =>
        age === 'minor' && (
          <Tag tone={guardianAgreed ? 'stone' : 'bad'}>
            {guardianAgreed ? registerCopy.minor : registerCopy.suspended}
          </Tag>
        ),
    },
  ]
}

export default function VolunteersPage() {
  const filter = filterIn(useRouter().params)
  const list = useRegister(filter)
  const teams = useTeams()
  const [open, setOpen] = useState<VolunteerFace | null>(null)
  const teamName = (teamId: string) => teams.data?.find(({ id }) => id === teamId)?.name ?? ''
  const find = (part: Partial<RegisterFilter>) => ways.volunteersOf({ ...filter, ...part })
  const teamOptions = [
    { value: anyTeam, label: registerCopy.anyTeam },
    ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Page title={registerCopy.title} wide>
      <View className="workforce">
        <Filters>
          <Choice
            label={registerCopy.state}
            options={states}
            value={filter.state}
            onChange={(state) => find({ state, ...(!hasTeams(state) && { team: anyTeam }) })}
          />
          {hasTeams(filter.state) && (
            <Choice
              label={registerCopy.team}
              options={teamOptions}
              value={filter.team}
              onChange={(team) => find({ team })}
            />
          )}
        </Filters>
        <SearchLine
          key={filter.words}
          label={registerCopy.search}
          hint={registerCopy.searchHint}
          value={filter.words}
          onFind={(words) => find({ words })}
        />
        <Section title={registerCopy.list}>
          <View className="workforce-note workforce-told">{registerCopy.told}</View>
          {list.loading && <Skeleton lines={6} />}
          {!list.rows && list.failure !== null && <Failed failure={list.failure} onRetry={list.refresh} />}
          {list.rows?.length === 0 && <Empty title={registerCopy.empty} hint={registerCopy.emptyHint} icon="people" />}
          {list.rows && list.rows.length > 0 && (
            <DataTable
              label={registerCopy.list}
              columns={columnsFor(filter.state, teamName)}
              rows={list.rows}
              keyOf={({ ref }) => ref}
              onOpen={setOpen}
            />
          )}
          <More {...list} />
        </Section>
      </View>
      {open && (
        <VolunteerSheet face={open} teamName={teamName} onClose={() => setOpen(null)} onChanged={list.refresh} />
      )}
    </Page>
  )
}

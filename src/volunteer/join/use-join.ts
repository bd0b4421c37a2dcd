import type { Output } from '@contract/index'
import type { FreeTime, Skill, Volunteering } from '@contract/volunteer-shapes'
import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { showToast } from '@/components/toast'
import { joinCopy, volunteerTermsVersion } from '@/copy/volunteer'
import { calledBy } from '@/events/called-by'
import { useAct } from '@/events/use-act'

interface Draft {
  name: string
  year: string
  month: string
  teams: string[]
  skills: Skill[]
  free: FreeTime[]
  agreed: boolean
}

export interface JoinErrors {
  name?: string
  year?: string
  month?: string
  teams?: string
  agreed?: string
}

const keptAs = 'linli.draft.join'
const earliest = 1900

export interface ForWhom {
  careRef: string
  name: string
}

/** Each person's application is a draft of its own. */
const draftOf = (forWhom: ForWhom | null) => (forWhom ? `${keptAs}.${forWhom.careRef}` : keptAs)

function blank(mine: Volunteering | null, forWhom: ForWhom | null): Draft {
  const kept = keptPersonal.get(draftOf(forWhom)) as Partial<Draft> | null
  return {
    name: mine?.name ?? (forWhom ? forWhom.name : calledBy.get()) ?? '',
    year: '',
    month: '',
    teams: mine ? [...mine.teams, ...mine.wishes] : [],
    skills: mine?.skills ?? [],
    free: mine?.free ?? [],
    agreed: mine !== null && (mine.state === 'active' || mine.state === 'applied'),
    ...kept,
  }
}

export function check({ name, year, month, teams, agreed }: Draft, thisYear: number): JoinErrors {
  const errors: JoinErrors = {}
  if (name.trim() === '') errors.name = joinCopy.nameNeeded
  if (!/^\d{4}$/.test(year.trim()) || Number(year) < earliest || Number(year) > thisYear)
    errors.year = joinCopy.yearWrong
  if (!/^\d{1,2}$/.test(month.trim()) || Number(month) < 1 || Number(month) > 12) errors.month = joinCopy.monthWrong
  if (teams.length === 0) errors.teams = joinCopy.teamsNeeded
  if (!agreed) errors.agreed = joinCopy.agreeNeeded
  return errors
}

/** An application as typed; it stays on the device until it is sent. */
export function useJoin(
  { volunteering }: Pick<Output<'volunteers.me'>, 'volunteering'>,
  onSent: (volunteering: Volunteering) => void,
  forWhom: ForWhom | null,
) {
  const [draft, setDraft] = useState(() => blank(volunteering, forWhom))
  const [errors, setErrors] = useState<JoinErrors>({})
  const { busy, problem, run } = useAct()
  // Two taps may come before the page is drawn again, and the second must not undo the first.
  const latest = useRef(draft)
  const change = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part }
    keptPersonal.set(draftOf(forWhom), latest.current)
    setDraft(latest.current)
  }
  const send = () => {
    const found = check(latest.current, new Date().getFullYear())
    setErrors(found)
    if (Object.keys(found).length > 0) return
    void run(async () => {
      const { name, year, month, teams, skills, free } = latest.current
      const born = { year: Number(year), month: Number(month) }
      const sent = await call('volunteers.apply', {
        ...{ name: name.trim(), born, teams, skills, free },
        consent: volunteerTermsVersion,
        ...(forWhom && { for: forWhom.careRef }),
      })
      keptPersonal.remove(draftOf(forWhom))
      showToast(volunteering?.state === 'active' ? joinCopy.saved : joinCopy.sent)
      onSent(sent)
    })
  }
  return { draft, change, errors, busy, problem, send }
}

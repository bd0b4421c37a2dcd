import type { ProgrammeEdit, radioStudio } from '../contract/radio-studio'
import { refusing } from '../platform/serve'
import { stillMeant, withDate } from './edit-date'
import { withGuest, withHost, withoutGuest } from './edit-people'
import { withEnd, withPlan, withTerms } from './edit-runs'
import type { Programme } from './stored-programme'
import { stillOpen } from './turns'

export type EditOf<Do extends ProgrammeEdit['do']> = Extract<ProgrammeEdit, { do: Do }>

const refuse = refusing<typeof radioStudio.preview>()

/** Decades of changes; a document that holds more was filled by a mistake. */
const most = { runs: 400, exceptions: 4000, hosts: 300, guests: 600 }

/** The programme after one edit; `by` is the ref of whoever makes it. Throws the refusal of what may not be. */
export function edited(programme: Programme, edit: ProgrammeEdit, by: string, now: Date): Programme {
  const changed = withEdit(programme, edit, by, now)
  for (const [list, size] of Object.entries(most)) {
    if (changed[list as keyof typeof most].length > size) throw refuse('programme-full')
  }
  const tidy = { ...changed, exceptions: stillMeant(changed, now) }
  return { ...tidy, turns: stillOpen(tidy, now) }
}

function withEdit(programme: Programme, edit: ProgrammeEdit, by: string, now: Date): Programme {
  switch (edit.do) {
    case 'plan':
      return withPlan(programme, edit, now)
    case 'end':
      return withEnd(programme, edit, now)
    case 'date':
      return withDate(programme, edit, now)
    case 'terms':
      return withTerms(programme, edit, now)
    case 'host':
      return withHost(programme, edit, now)
    case 'guest':
      return withGuest(programme, edit, by)
    case 'forget-guest':
      return withoutGuest(programme, edit)
  }
}

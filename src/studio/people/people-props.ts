import type { ProgrammeEdit, Studio } from '@contract/radio-studio'

export interface PeopleProps {
  studio: Studio
  save: (edit: ProgrammeEdit) => Promise<void>
}

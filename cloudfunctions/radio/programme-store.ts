import { command, documentsOf } from '../platform/documents'
import { firstProgramme, type Programme, readProgramme } from './stored-programme'

/** A community's radio programme is one document; every method is one database request. */
export interface ProgrammeStore {
  read(): Promise<Programme>
  /** Writes it as the next version; false when another edit came first. */
  write(programme: Programme): Promise<boolean>
}

export function programmeStore(communityId: string): ProgrammeStore {
  const programmes = documentsOf('programmes', communityId)
  const _id = `${communityId}|programme`
  return {
    read: async () => {
      const row = await programmes.one({ _id })
      return row === null ? firstProgramme : readProgramme(row)
    },
    write: async ({ version, lastEdit, ...lists }) => {
      const next = version + 1
      if (version === 0) return programmes.add({ _id, ...lists, lastEdit, version: next })
      const _ = command()
      const set = Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, _.set(list)]))
      return programmes.changeUnseen({ _id, version }, { ...set, lastEdit: _.set(lastEdit), version: next })
    },
  }
}

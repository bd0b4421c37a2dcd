import * as z from 'zod'
import { command, deploymentDocuments, documentsOf } from '../platform/documents'
import { firstProgramme, type Programme, readProgramme } from './stored-programme'

/** A community's radio programme is one document; every method is one database request. */
export interface ProgrammeStore {
  read(): Promise<Programme>
  /** Writes it as the next version; false when another edit came first. */
  write(programme: Programme): Promise<boolean>
  /** Notes when it wants to be looked at again, unless an edit or another look came first. */
  lookedAt(due: DueProgramme, next: Date): Promise<boolean>
}

/** A programme whose listeners may have to be told something. */
export interface DueProgramme {
  communityId: string
  /** When it was to be looked at; null is at once. */
  tellAt: Date | null
  programme: Programme
}

const Due = z.object({ communityId: z.string(), tellAt: z.date().nullable().default(null) })

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
      if (version === 0) return programmes.add({ _id, ...lists, lastEdit, version: next, tellAt: null })
      const _ = command()
      const set = Object.fromEntries(Object.entries(lists).map(([field, list]) => [field, _.set(list)]))
      return programmes.changeUnseen(
        { _id, version },
        { ...set, lastEdit: _.set(lastEdit), version: next, tellAt: null },
      )
    },
    lookedAt: ({ programme, tellAt }, next) =>
      programmes.changeUnseen({ _id, version: programme.version, tellAt }, { tellAt: next }),
  }
}

/** Programmes of all communities that want to be looked at, as each does after an edit. */
export async function dueProgrammes(now: Date, limit: number): Promise<DueProgramme[]> {
  const either = [{ tellAt: null }, { tellAt: command().lte(now) }]
  const rows = await deploymentDocuments('programmes').find({}, { order: [], limit, either })
  return rows.map((row) => ({ ...Due.parse(row), programme: readProgramme(row) }))
}

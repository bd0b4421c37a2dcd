import * as z from 'zod'
import type { DayLine } from '../contract/on-air'
import { documentsOf } from '../platform/documents'

const StoredLine = z.object({ words: z.string(), revision: z.number().int() })

/** The weather that hosts read, day by day; every method is one database request. */
export interface WeatherStore {
  of(day: string): Promise<DayLine>
  /** False when somebody wrote another line since this revision. */
  write(line: DayLine): Promise<boolean>
}

export function weatherStore(communityId: string): WeatherStore {
  const lines = documentsOf('weather-lines', communityId)
  const idOf = (day: string) => `${communityId}|${day}`
  return {
    of: async (day) => {
      const row = await lines.one({ _id: idOf(day) })
      const { words, revision } = row === null ? { words: '', revision: 0 } : StoredLine.parse(row)
      return { day, words, revision }
    },
    write: ({ day, words, revision }) =>
      revision === 0
        ? lines.add({ _id: idOf(day), day, words, revision: 1 })
        : lines.changeUnseen({ _id: idOf(day), revision }, { words, revision: revision + 1 }),
  }
}

import type { ImportRow, RowTrouble } from '@contract/volunteer-records'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { recordsCopy } from '@/copy/workforce'
import { readSheet } from '@/device/read-sheet'
import { useAct } from '@/events/use-act'
import { readRows } from './read-rows'

/** One call takes so many rows. */
const piece = 200

export interface Preview {
  rows: ImportRow[]
  fresh: number
  known: number
  troubles: { row: number; troubles: RowTrouble[] }[]
}

const pieces = (rows: ImportRow[]): ImportRow[][] =>
  Array.from({ length: Math.ceil(rows.length / piece) }, (_, n) => rows.slice(n * piece, (n + 1) * piece))

/** A list from a file: read here, looked at by the cloud, then brought in piece by piece; again does no harm. */
export function useImport(onImported: () => Promise<void>) {
  const [preview, setPreview] = useState<Preview | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const { busy, problem, run, setProblem } = useAct()

  const look = async (rows: ImportRow[]) => {
    const sum: Preview = { rows, fresh: 0, known: 0, troubles: [] }
    for (const part of pieces(rows)) {
      const { fresh, known, troubles } = await call('volunteers.previewImport', { rows: part })
      sum.fresh += fresh
      sum.known += known
      sum.troubles.push(...troubles)
    }
    setPreview(sum)
  }
  const choose = () =>
    run(async () => {
      const sheet = await readSheet?.().catch(() => 'unreadable' as const)
      if (!sheet) return null
      if (sheet === 'unreadable') return setProblem({ title: recordsCopy.unreadable, hint: '' })
      const read = readRows(sheet)
      if (read.ok) return look(read.rows)
      return setProblem({ title: read.why === 'empty' ? recordsCopy.empty : recordsCopy.noColumns, hint: '' })
    })
  const bringIn = () =>
    run(async () => {
      if (!preview) return null
      let made = 0
      setDone(0)
      for (const part of pieces(preview.rows)) {
        made += (await call('volunteers.importRows', { rows: part })).made
        setDone((before) => (before ?? 0) + part.length)
      }
      setPreview(null)
      setDone(null)
      await onImported()
      return recordsCopy.imported(made)
    })
  return { preview, done, busy, problem, choose, bringIn, forget: () => setPreview(null) }
}

import { useState } from 'react'
import { readSheet } from '@/device/read-sheet'
import { useAct } from '@/events/use-act'
import type { Sheet } from './sheet'

/** One call takes so many rows. */
const piece = 200

export interface ImportWords<Trouble extends string> {
  choose: string
  chooseHint: string
  unreadable: string
  noColumns: string
  empty: string
  found: (rows: number) => string
  fresh: (count: number) => string
  known: (count: number) => string
  wrong: (count: number) => string
  row: (row: number, words: string) => string
  troubles: Record<Trouble, string>
  import: string
  importing: (done: number, all: number) => string
  imported: (made: number) => string
  again: string
}

export interface Look<Trouble extends string> {
  fresh: number
  known: number
  troubles: { row: number; troubles: Trouble[] }[]
}

export interface ImportWays<Row, Trouble extends string> {
  words: ImportWords<Trouble>
  read(sheet: readonly string[][]): Sheet<Row>
  look(rows: Row[]): Promise<Look<Trouble>>
  bringIn(rows: Row[]): Promise<{ made: number }>
  onImported(): Promise<void>
}

const pieces = <Row>(rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / piece) }, (_, n) => rows.slice(n * piece, (n + 1) * piece))

/** A list from a file: read here, looked at by the cloud, then brought in piece by piece; again does no harm. */
export function useImport<Row, Trouble extends string>(ways: ImportWays<Row, Trouble>) {
  const { words } = ways
  const [preview, setPreview] = useState<(Look<Trouble> & { rows: Row[] }) | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const { busy, problem, run, setProblem } = useAct()

  const look = async (rows: Row[]) => {
    const sum = { rows, fresh: 0, known: 0, troubles: [] as Look<Trouble>['troubles'] }
    for (const part of pieces(rows)) {
      const { fresh, known, troubles } = await ways.look(part)
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
      if (sheet === 'unreadable') return setProblem({ title: words.unreadable, hint: '' })
      const read = ways.read(sheet)
      if (read.ok) return look(read.rows)
      return setProblem({ title: read.why === 'empty' ? words.empty : words.noColumns, hint: '' })
    })
  const bringIn = () =>
    run(async () => {
      if (!preview) return null
      let made = 0
      setDone(0)
      for (const part of pieces(preview.rows)) {
        made += (await ways.bringIn(part)).made
        setDone((before) => (before ?? 0) + part.length)
      }
      setPreview(null)
      setDone(null)
      await ways.onImported()
      return words.imported(made)
    })
  return { preview, done, busy, problem, choose, bringIn, forget: () => setPreview(null) }
}

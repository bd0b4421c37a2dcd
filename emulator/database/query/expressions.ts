import { evalExpr } from 'mingo/core'
import * as known from 'mingo/operators/expression'
import { failedOperation } from '../failure'

type Given = Parameters<typeof known.$week>

/** Weeks begin on Sundays, and what precedes the year's first Sunday is week 0. */
function week(...given: Given): number {
  const day = Number(known.$dayOfYear(...given))
  const weekday = Number(known.$dayOfWeek(...given))
  return Math.floor((day + 7 - weekday) / 7)
}

/** A count below zero, or beyond the end, means the rest of the text. */
function substrBytes(object: Given[0], expression: unknown, options: Given[2]): string {
  const [text, start, count] = evalExpr(object, expression, options) as unknown[]
  if (!Number.isInteger(start) || Number(start) < 0) {
    throw failedOperation('$substrBytes: starting index must be a non-negative integer')
  }
  const bytes = Buffer.from(text === null || text === undefined ? '' : String(text))
  const end = Number(count) < 0 ? bytes.length : Number(start) + Number(count)
  return bytes.subarray(Number(start), end).toString()
}

/** Positions count code points, where the judge's own `$indexOfBytes` counts code units. */
function indexOfCP(object: Given[0], expression: unknown, options: Given[2]): number | null {
  const [text, sought, start = 0, end] = evalExpr(object, expression, options) as unknown[]
  if (text === null || text === undefined) return null
  if (typeof text !== 'string' || typeof sought !== 'string') {
    throw failedOperation('$indexOfCP requires strings as its first two arguments')
  }
  const points = Array.from(text).slice(Number(start), end === undefined ? undefined : Number(end))
  const at = points.join('').indexOf(sought)
  return at < 0 ? -1 : Array.from(points.join('').slice(0, at)).length + Number(start)
}

/** The judge's expressions, with MongoDB's behaviour where they differ from it. */
export const expressions = {
  ...known,
  $week: week,
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $indexOfCP: indexOfCP,
}

import * as z from 'zod'
import type { Mark } from './mark'

const at = z.number().transform((ms) => new Date(ms))
/** Missing in older marks. */
const by = z.string().optional()
const Packed = z.union([
  z.tuple([z.literal('arrive'), at, z.string(), z.enum(['scan', 'find', 'self']), by]),
  z.tuple([z.literal('claim'), at, z.string()]),
  z.tuple([z.literal('walk-in'), at, z.number(), by]),
  z.tuple([z.literal('undo'), at, z.string(), by]),
])

/** A mark as it is stored: one text, equal for equal marks, so that a condition can compare it whole. */
export function packMark(mark: Mark): string {
  return JSON.stringify([...saidBy(mark), ...('by' in mark && mark.by ? [mark.by] : [])])
}

/** Whether two marks say the same, whoever wrote them. */
export const sayTheSame = (one: Mark, other: Mark): boolean =>
  JSON.stringify(saidBy(one)) === JSON.stringify(saidBy(other))

function saidBy(mark: Mark): unknown[] {
  const at = mark.at.getTime()
  if (mark.kind === 'arrive') return [mark.kind, at, mark.ticket, mark.how]
  if (mark.kind === 'claim') return [mark.kind, at, mark.ticket]
  return [mark.kind, at, mark.kind === 'undo' ? mark.of : mark.heads]
}

export function unpackMark(text: string): Mark {
  const packed = Packed.parse(JSON.parse(text))
  if (packed[0] === 'arrive') return { kind: 'arrive', at: packed[1], ticket: packed[2], how: packed[3], by: packed[4] }
  if (packed[0] === 'claim') return { kind: 'claim', at: packed[1], ticket: packed[2] }
  if (packed[0] === 'undo') return { kind: 'undo', at: packed[1], of: packed[2], by: packed[3] }
  return { kind: 'walk-in', at: packed[1], heads: packed[2], by: packed[3] }
}

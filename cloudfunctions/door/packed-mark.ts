import * as z from 'zod'
import type { Mark } from './mark'

const at = z.number().transform((ms) => new Date(ms))
const Packed = z.union([
  z.tuple([z.literal('arrive'), at, z.string(), z.enum(['scan', 'find', 'self'])]),
  z.tuple([z.literal('claim'), at, z.string()]),
  z.tuple([z.literal('walk-in'), at, z.number()]),
  z.tuple([z.literal('undo'), at, z.string()]),
])

/** A mark as it is stored: one text, equal for equal marks, so that a condition can compare it whole. */
export function packMark(mark: Mark): string {
  const at = mark.at.getTime()
  if (mark.kind === 'arrive') return JSON.stringify([mark.kind, at, mark.ticket, mark.how])
  if (mark.kind === 'claim') return JSON.stringify([mark.kind, at, mark.ticket])
  return JSON.stringify([mark.kind, at, mark.kind === 'undo' ? mark.of : mark.heads])
}

export function unpackMark(text: string): Mark {
  const packed = Packed.parse(JSON.parse(text))
  if (packed[0] === 'arrive') return { kind: 'arrive', at: packed[1], ticket: packed[2], how: packed[3] }
  if (packed[0] === 'claim') return { kind: 'claim', at: packed[1], ticket: packed[2] }
  if (packed[0] === 'undo') return { kind: 'undo', at: packed[1], of: packed[2] }
  return { kind: 'walk-in', at: packed[1], heads: packed[2] }
}

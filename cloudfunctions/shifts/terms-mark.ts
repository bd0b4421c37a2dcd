import { createHash } from 'node:crypto'
import { ShiftTerms } from '../contract/shifts'
import type { Shift } from './shift'

/** What binds whoever takes a place on this shift. */
export const termsOf = ({ team, openTo, security, startsAt, endsAt }: Terms): ShiftTerms => ({
  ...{ teamId: team.id, openTo, security },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})

export type Terms = Pick<Shift, 'openTo' | 'security' | 'startsAt' | 'endsAt'> & { team: { id: string } }

/** A short mark of a shift's terms, equal only for equal terms; parsing fixes the order of the keys. */
export const shiftTermsMark = (terms: ShiftTerms): string =>
  createHash('sha256')
    .update(JSON.stringify(ShiftTerms.parse(terms)))
    .digest('base64url')
    .slice(0, 16)

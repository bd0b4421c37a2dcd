import type { ProgrammeAnswer, ProgrammeSheet } from '@contract/radio'
import { cloudNow } from '@/cloud/clock'

export interface KeptProgramme {
  sheet: ProgrammeSheet
  /** The caller's own host, and turns that hosts wish to give away. */
  me: ProgrammeAnswer['me']
  /** When the cloud was asked last. */
  at: number
}

/** Under which name a phone remembers it. */
export const keptAs = (communityId: string | null, person: string): string => `radio.${communityId}.${person}`

export const markOf = (kept: KeptProgramme | null): string | null => kept?.sheet.mark ?? null

/** What the phone has from now on. */
export function merged(kept: KeptProgramme | null, { sheet, me }: ProgrammeAnswer): KeptProgramme {
  const whole = sheet ?? kept?.sheet
  if (!whole) throw new Error('the cloud says that a phone without a programme has it already')
  return { sheet: whole, me, at: cloudNow() }
}

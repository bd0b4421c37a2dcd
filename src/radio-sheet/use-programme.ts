import type { Output } from '@contract/index'
import type { ProgrammeSheet } from '@contract/radio'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { recall, remember } from '@/cloud/remembered'
import { useRequest } from '@/cloud/use-request'
import { useSettings } from '@/settings/settings'

export interface KeptProgramme {
  sheet: ProgrammeSheet
  /** The caller's own host, and turns that hosts wish to give away. */
  me: Output<'radio.programme'>['me']
  /** When the cloud was asked last. */
  at: number
}

const freshMs = 60_000

/** The programme as this phone keeps it: asked for once a minute at most, answered without network too. */
export function useProgramme() {
  const communityId = useSettings((settings) => settings.communityId)
  const name = `radio.${communityId}.${usePerson()}`
  const request = useRequest<KeptProgramme>(name, async () => {
    const kept = recall<KeptProgramme>(name)
    const age = kept ? cloudNow() - kept.at : Number.POSITIVE_INFINITY
    if (kept && age >= 0 && age < freshMs) return kept
    const { sheet, me } = await call('radio.programme', { mark: kept?.sheet.mark ?? null })
    const whole = sheet ?? kept?.sheet
    if (!whole) throw new Error('the cloud says that a phone without a programme has it already')
    return { sheet: whole, me, at: cloudNow() }
  })
  /** Asks although a minute has not passed, as after a change of one's own. */
  const again = async () => {
    const kept = recall<KeptProgramme>(name)
    if (kept) remember(name, { ...kept, at: 0 })
    await request.refresh()
  }
  return { ...request, again }
}

import { keptPersonal } from '@/cloud/kept-personal'
import { privacyVersion } from '@/copy/privacy'

const keptAs = 'linli.consent'

/** Whether the person has agreed to the privacy words as they stand now, on this device. */
export const consent = {
  given: (): boolean => keptPersonal.get(keptAs) === privacyVersion,
  give: () => keptPersonal.set(keptAs, privacyVersion),
  forget: () => keptPersonal.remove(keptAs),
}

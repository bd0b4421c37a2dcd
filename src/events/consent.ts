import { keptTaro } from '@/cloud/kept-taro'
import { privacyVersion } from '@/copy/privacy'

const keptAs = 'linli.consent'

/** Whether the person has agreed to the privacy words as they stand now, on this device. */
export const consent = {
  given: (): boolean => keptTaro.get(keptAs) === privacyVersion,
  give: () => keptTaro.set(keptAs, privacyVersion),
  forget: () => keptTaro.remove(keptAs),
}

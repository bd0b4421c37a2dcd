import { keptTaro } from '@/cloud/kept-taro'

const keptAs = 'linli.called-by'

/** The name a person signed up with last, offered again next time. */
export const calledBy = {
  get: (): string | null => {
    const kept = keptTaro.get(keptAs)
    return typeof kept === 'string' && kept !== '' ? kept : null
  },
  set: (name: string) => keptTaro.set(keptAs, name),
  forget: () => keptTaro.remove(keptAs),
}

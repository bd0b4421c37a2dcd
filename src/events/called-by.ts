import { keptPersonal } from '@/cloud/kept-personal'

const keptAs = 'linli.called-by'

/** The name a person signed up with last, offered again next time. */
export const calledBy = {
  get: (): string | null => {
    const kept = keptPersonal.get(keptAs)
    return typeof kept === 'string' && kept !== '' ? kept : null
  },
  set: (name: string) => keptPersonal.set(keptAs, name),
  forget: () => keptPersonal.remove(keptAs),
}

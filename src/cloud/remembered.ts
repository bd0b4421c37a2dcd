import { keptPersonal } from './kept-personal'

/** Raised when an answer's shape changes, so that an old one is not read as a new one. */
const prefix = 'linli.last.2.'

/** The last good answer under this name, for opening a page without network. */
export function recall<T>(name: string): T | null {
  const kept = keptPersonal.get(prefix + name)
  return typeof kept === 'object' && kept !== null ? (kept as T) : null
}

export const remember = (name: string, answer: object): void => keptPersonal.set(prefix + name, answer)
export const forget = (name: string): void => keptPersonal.remove(prefix + name)

/** Forgets every answer on this device, as when somebody signs out or asks for it. */
export function forgetAnswers(): void {
  for (const key of keptPersonal.keys()) if (key.startsWith(prefix)) keptPersonal.remove(key)
}

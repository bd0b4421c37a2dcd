import { type Lock, queueLock } from './lock'

/** One at a time over all tabs of a browser; older browsers without Web Locks get one per tab. */
export function tabLock(): Lock {
  if (typeof navigator === 'undefined' || !navigator.locks) return queueLock()
  return <T>(name: string, work: () => Promise<T>) => navigator.locks.request(name, work) as Promise<T>
}

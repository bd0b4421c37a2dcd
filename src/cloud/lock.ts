/** Runs one piece of work at a time under a name. */
export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** One at a time within this program. */
export function queueLock(): Lock {
  const last = new Map<string, Promise<unknown>>()
  return <T>(name: string, work: () => Promise<T>) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work, work)
    last.set(
      name,
      turn.catch(() => undefined),
    )
    return turn
  }
}

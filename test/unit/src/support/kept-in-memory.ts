import type { Kept } from '../../../../src/cloud/kept'

/** Storage that several tabs of one test share. */
export function keptInMemory(): Kept {
  const values = new Map<string, string>()
  return {
    get: (key) => JSON.parse(values.get(key) ?? 'null') as unknown,
    set: (key, value) => void values.set(key, JSON.stringify(value)),
    remove: (key) => void values.delete(key),
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@jest/globals'

/** The same patience as the browser's own waits, in milliseconds. */
const patience = 60_000
const pause = 50

type Matcher = 'toBe' | 'toEqual' | 'toMatch' | 'toMatchObject' | 'toContain' | 'toContainEqual' | 'toHaveLength'
type Eventually = Record<Matcher, (expected: unknown) => Promise<void>>

/** Reads a screen or a record until the matcher agrees: both come to their state a moment after the tap. */
export function eventually(read: () => Promise<unknown>): Eventually & { not: Eventually } {
  const until =
    (matcher: Matcher, negated: boolean) =>
    async (expected: unknown): Promise<void> => {
      for (const late = performance.now() + patience; ; await sleep(pause)) {
        const now = expect(await read())
        const agree = (negated ? now.not : now)[matcher] as (expected: unknown) => void
        try {
          return agree(expected)
        } catch (disagreement) {
          if (performance.now() > late) throw disagreement
        }
      }
    }
  const all = (negated: boolean): Eventually => ({
    toBe: until('toBe', negated),
    toEqual: until('toEqual', negated),
    toMatch: until('toMatch', negated),
    toMatchObject: until('toMatchObject', negated),
    toContain: until('toContain', negated),
    toContainEqual: until('toContainEqual', negated),
    toHaveLength: until('toHaveLength', negated),
  })
  return { ...all(false), not: all(true) }
}

/** Reads a settled screen or a record for half a second, and finds nothing each time: a count of 0, an empty list. */
export async function never(read: () => Promise<number | readonly unknown[]>): Promise<void> {
  for (let look = 0; look < 10; look += 1) {
    const found = await read()
    expect(typeof found === 'number' ? found : found.length).toBe(0)
    await sleep(pause)
  }
}

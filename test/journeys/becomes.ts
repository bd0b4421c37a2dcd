import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { expect } from '@jest/globals'

/** The same patience as the browser's own waits, in milliseconds. */
const patience = 60_000

/** Reads until it is as expected: a screen or a record comes to its state a moment after the tap. */
export async function becomes<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const until = performance.now() + patience
  let now = await read()
  while (!isDeepStrictEqual(now, expected) && performance.now() < until) {
    await sleep(50)
    now = await read()
  }
  expect(now).toEqual(expected)
}

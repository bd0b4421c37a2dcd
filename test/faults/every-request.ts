import { expect, test } from '@jest/globals'
import type { Cloud } from '../support/cloud'

interface Struck<Held> {
  cloud(): Cloud
  /** Starts afresh; what it gives goes to the act. */
  prepare(): Promise<Held>
  act(held: Held): Promise<{ ok: boolean }>
  /** What is kept, without what chance and the clock decide. */
  kept(): Promise<unknown>
}

/** Whichever database request fails or loses its answer, doing it again leaves what an undisturbed act leaves. */
export function survivesEveryRequest<Held>({ cloud, prepare, act, kept }: Struck<Held>): void {
  test.each(['fail', 'drop-answer'] as const)('survives every request that meets “%s”', async (kind) => {
    const { control, database } = cloud().emulator
    const undisturbed = await prepare()
    database.resetStats()
    expect(await act(undisturbed)).toMatchObject({ ok: true })
    const { requests, unindexed } = database.stats()
    expect(unindexed).toEqual([])
    expect(requests).toBeGreaterThan(0)
    const after = await kept()
    for (let n = 1; n <= requests; n += 1) {
      const held = await prepare()
      control.fault({ n, kind })
      await act(held)
      control.clearFaults()
      expect({ n, again: await act(held) }).toMatchObject({ n, again: { ok: true } })
      expect({ n, state: await kept() }).toEqual({ n, state: after })
    }
  })
}

/** Fields of a report that the clock decides. */
export const reportClocks = [
  ...['at', 'reviewedAt', 'tellAt', 'movedAt', 'dueAt', 'warnAt', 'turnAt', 'lookAt', 'closedAt'],
  'turn',
]

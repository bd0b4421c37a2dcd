import { expect, test } from '@jest/globals'
import { openFloodGate } from '../../../cloudfunctions/reports/flood'

const at = new Date('2026-06-18T04:30:00Z')
const caller = { communityId: 'here', personId: 'one', platformId: 'openid' }

/** A gate over a bucket that says no from the n-th draw on. */
function gate(most: number) {
  let drawn = 0
  const may = openFloodGate(async () => {
    drawn += 1
    return drawn <= most
  })
  return { may, drawn: () => drawn }
}

test('five reports an hour draw nothing, the sixth draws from the bucket, and the next hour begins anew', async () => {
  const { may, drawn } = gate(1)
  for (let n = 0; n < 5; n += 1) expect(await may(caller, at)).toBe(true)
  expect(drawn()).toBe(0)
  expect([await may(caller, at), await may(caller, at)]).toEqual([true, false])
  expect(drawn()).toBe(2)
  expect(await may({ ...caller, personId: 'two' }, at)).toBe(true)
  expect(await may({ ...caller, communityId: 'elsewhere' }, at)).toBe(true)
  expect(await may(caller, new Date(at.getTime() + 3_600_000))).toBe(true)
  expect(drawn()).toBe(2)
})

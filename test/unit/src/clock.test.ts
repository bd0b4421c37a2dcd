import { expect, test } from '@jest/globals'
import { createCloudClock } from '../../../src/cloud/cloud-clock'
import { keptInMemory } from './support/kept-in-memory'

const year = 365 * 86_400_000
const cloud = Date.UTC(2026, 10, 23, 8)

function device(now: number) {
  const kept = keptInMemory()
  return { open: () => createCloudClock(kept, () => now) }
}

test('a phone ten years off tells the cloud’s time after one answer, and still when opened again offline', () => {
  for (const wrong of [cloud - 10 * year, cloud + 10 * year]) {
    const phone = device(wrong)
    const clock = phone.open()
    expect(clock.now()).toBe(wrong)
    clock.learn(cloud)
    expect(clock.now()).toBe(cloud)
    expect(phone.open().now()).toBe(cloud)
  }
})

test('a clock that is right is left alone, and one set right again is believed', () => {
  const phone = device(cloud)
  const clock = phone.open()
  clock.learn(cloud - 3000)
  expect(clock.now()).toBe(cloud)
  clock.learn(cloud + year)
  clock.learn(cloud - 3000)
  expect(clock.now()).toBe(cloud)
})

test.each([undefined, null, '2026', Number.NaN, Infinity])('%p is no time', (at) => {
  const clock = device(cloud).open()
  clock.learn(at)
  expect(clock.now()).toBe(cloud)
})

import { expect, test } from '@jest/globals'
import { seatStateOf, seatsOf } from '../../../src/copy/seats'

const now = Date.parse('2026-05-20T02:00:00Z')
const face = { seatsLeft: 12, signupOpensAt: '2026-06-01T00:00:00.000Z' }

test.each([
  ['open', '还剩 12 座'],
  ['waitlist', '可候补'],
  ['full', '候补已满'],
  ['soon', '6 月 1 日（周一）8:00 开始报名'],
  ['closed', '报名已截止'],
  ['over', '已结束'],
  ['cancelled', '已取消'],
] as const)('an event that is %s says %s', (signup, words) => {
  expect(seatsOf({ ...face, signup }, now).text).toBe(words)
})

test('few seats left stand out', () => {
  expect(seatsOf({ ...face, signup: 'open', seatsLeft: 3 }, now)).toEqual({ text: '还剩 3 座', tone: 'gold' })
})

test('one’s own seat says how many come and how many wait before', () => {
  expect(seatStateOf({ state: 'seated', waitingPlace: 0, party: 1 }).text).toBe('已报名 · 1 人')
  expect(seatStateOf({ state: 'waiting', waitingPlace: 3, party: 2 }).text).toBe('候补第 3 位 · 2 人同来')
})

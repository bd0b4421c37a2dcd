import { expect, test } from '@jest/globals'
import { begunOn, isStale, type WaitingLook } from '../../../src/waiting-looks/look'

const now = Date.parse('2026-11-24T02:00:00Z')
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString()

const look = (key: string, fields: Partial<WaitingLook> = {}): WaitingLook => ({
  ...{ key, scene: 'scene', name: '灭火器', everyDays: 30, at: hoursAgo(1), touchedAt: hoursAgo(1) },
  ...{ faults: ['seal'], note: '', photos: [], stage: 'draft', refused: null },
  ...fields,
})

test('what was begun on this very thing is gone on with, and what was turned down comes first', () => {
  const others = [
    look('there', { scene: 'other' }),
    look('on its way', { stage: 'ready' }),
    look('given up', { stage: 'thrown' }),
  ]
  expect(begunOn('scene', others, now)).toBeUndefined()
  const all = [...others, look('begun'), look('turned down', { refused: 'asset-not-found' })]
  expect(begunOn('scene', all, now)?.key).toBe('turned down')
  expect(begunOn('scene', all.slice(0, -1), now)?.key).toBe('begun')
})

test('ticks of the day before yesterday are not taken for today’s, but nothing that was handed in is dropped', () => {
  const old = { at: hoursAgo(60), touchedAt: hoursAgo(48) }
  expect(begunOn('scene', [look('old', old)], now)).toBeUndefined()
  expect(isStale(look('old', old), now)).toBe(true)
  expect(isStale(look('on its way', { ...old, stage: 'ready' }), now)).toBe(false)
  expect(isStale(look('turned down', { ...old, refused: 'asset-not-found' }), now)).toBe(false)
  expect(isStale(look('corrected just now', { at: hoursAgo(60) }), now)).toBe(false)
})

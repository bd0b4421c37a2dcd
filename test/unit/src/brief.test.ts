import { expect, test } from '@jest/globals'
import type { EventRecord } from '../../../cloudfunctions/contract/events-roster'
import { draftBrief, sayFigures } from '../../../src/copy/office-brief'

const fact = { startsAt: '2026-06-18T07:00:00.000Z', people: 13, counted: 'arrived' as const, arrived: 11, walkIns: 2 }
const chairs = { median: 12, low: 8, high: 15 }

/** The parts of a record that a brief is drafted from. */
function record(fields: Partial<EventRecord> = {}): EventRecord {
  const event = {
    ...{ id: 'e', title: '家风与家训', series: { id: 's', title: '国学讲坛' }, speaker: '主讲老师一', cover: null },
    ...{ startsAt: '2026-06-18T07:00:00.000Z', endsAt: '2026-06-18T09:00:00.000Z', capacity: 12, seatsLeft: 0 },
    place: { name: '社区讲堂', detail: '二楼', position: null },
    ...{ signup: 'over' as const, signupOpensAt: fact.startsAt, signupClosesAt: fact.startsAt, cancelled: null },
    ...{ changed: null, published: true, heads: 14, description: '', forWhom: '', bring: '', waitlistCap: 5 },
    ...{ terms: { audience: { kind: 'everyone' as const }, maxCompanions: 0, questions: [] }, revision: 1, photos: [] },
  }
  const forecast = { chairs, basis: 'arrived' as const, past: [], fact }
  return { event, seated: 12, waiting: 2, forecast, brief: { words: '', revision: 0 }, ...fields }
}

test('the draft says what is on record: when, where, who, how many, and what was expected', () => {
  const words = draftBrief(record())
  expect(words).toContain('6 月 18 日（周四）15:00–17:00，社区在社区讲堂举办国学讲坛“家风与家训”，由主讲老师一主讲。')
  expect(words).toContain('现场设 12 座，12 人报名，另有 2 人候补。当天一共来了 13 人，其中 2 人没有报名、直接前来。')
  expect(words).toContain('事先按前几场估计会来 12 人，实际多来了 1 人。')
})

test('what nobody counted is not said', () => {
  const uncounted = { ...fact, counted: 'signed-up' as const, arrived: 0, walkIns: 0 }
  const bare = record({ waiting: 0, forecast: { chairs: null, basis: 'none', past: [], fact: uncounted } })
  expect(draftBrief(bare)).not.toMatch(/来了|估计|候补/)
  expect(Object.fromEntries(sayFigures(bare))).toMatchObject({ 到场: '门口没有数', 报名: '12 人' })
  expect(sayFigures(bare).map(([label]) => label)).not.toContain('事先预测')
})

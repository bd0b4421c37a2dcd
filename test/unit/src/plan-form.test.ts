import type { Studio } from '../../../cloudfunctions/contract/radio-studio'
import { planForm, readPlan } from '../../../src/studio/plan/plan-form'
import { aPlan, aRun, weekly } from '../../support/radio'

const studio: Studio = {
  ...{ version: 1, today: '2027-01-20', exceptions: [], hosts: [], guests: [], terms: [], turns: [] },
  ...{ holidaysUntil: 2026, broadcasts: [], clashes: [], runs: [] },
}
const plan = aPlan({
  pattern: weekly([1, 4], 2),
  seasons: [{ from: '11-01', until: '02-29', startsAt: '18:30' }],
  segments: [{ id: 's', kind: 'songs', title: '歌曲', minutes: 12 }],
  rota: { hosts: ['a', 'b'], turn: 'week' },
})
const form = planForm({ ...studio, runs: [aRun(plan, { until: '2027-06-30' })] }, 'p')

test('a plan that was only looked at is saved as it was, from tomorrow on', () => {
  const edit = { do: 'plan', programmeId: 'p', from: '2027-01-21', until: '2027-06-30', plan }
  expect(readPlan(form)).toEqual({ ok: true, edit })
})

test('days by name come back as they were typed', () => {
  const read = readPlan({ ...form, pattern: 'dates', dates: '2027-02-05，2027-02-19 2028-02-29' })
  const dates = ['2027-02-05', '2027-02-19', '2028-02-29']
  expect(read.ok && read.edit).toMatchObject({ plan: { pattern: { kind: 'dates', dates } } })
})

test.each([
  ['no name', { title: ' ' }, 'incomplete'],
  ['no length', { minutes: '' }, 'incomplete'],
  ['half a minute', { minutes: '0.5' }, 'incomplete'],
  ['a part without a name', { segments: [{ id: 's', kind: 'own' as const, title: '', minutes: '5' }] }, 'incomplete'],
  ['no weekday', { weekdays: [] }, 'misread'],
  ['a day that the calendar does not have', { pattern: 'dates' as const, dates: '2027-02-30' }, 'misread'],
  ['a season in words', { seasons: '冬天早一点' }, 'misread'],
  ['a season with one good line and one bad', { seasons: '11-01 到 03-31 18:30\n13-01 到 04-01 19:00' }, 'misread'],
])('%s is not sent', (_, part, why) => {
  expect(readPlan({ ...form, ...part })).toEqual({ ok: false, why })
})

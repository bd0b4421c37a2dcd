import { choose, firstRules } from '../../../cloudfunctions/commentary/choose'
import { sentenceOf } from '../../../cloudfunctions/commentary/sentence'
import { weekOf } from '../../../cloudfunctions/commentary/week'
import { SpokenKind } from '../../../cloudfunctions/contract/commentary'
import { doubtsIn } from '../../../cloudfunctions/redaction/redact'
import type { StoredReport } from '../../../cloudfunctions/reports/stored-report'
import { day } from '../../support/builders'
import { houses, names, phones, plates, tellings } from '../../support/planted-words'
import fc from '../../support/property'
import { aReport } from '../../support/reports'

const now = new Date('2026-11-25T02:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * day)
const report = (id: string, kind: StoredReport['kind'], days: number, fields: Partial<StoredReport> = {}) =>
  aReport(now, { _id: id, kind, published: true, sentAt: ago(days), ...fields })
const chosen = (reports: StoredReport[], rules = firstRules, cited: string[] = []) =>
  choose(reports, rules, new Set(cited), now).map(({ report: { _id } }) => _id)

test('a week is known by its Monday in Shanghai, whatever zone the machine is in', () => {
  expect(weekOf(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-16')
  expect(weekOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
  expect(weekOf(new Date('2028-02-29T00:00:00Z'))).toBe('2028-02-28')
  expect(weekOf(new Date('2027-01-01T00:00:00Z'))).toBe('2026-12-28')
})

test('praise stands before blame unless the office turns it round', () => {
  const reports = [report('heap', 'rubbish', 0), report('deed', 'deed', 9)]
  expect(chosen(reports)).toEqual(['deed', 'heap'])
  expect(chosen(reports, { ...firstRules, praiseFirst: false })).toEqual(['heap', 'deed'])
})

test('weight, then what more people met with, then what is fresh decides, and of a kind there are only so many', () => {
  const rules = { ...firstRules, blame: 3, perKind: 2 }
  const reports = [
    report('old', 'rubbish', 5),
    report('fresh', 'rubbish', 1),
    report('met', 'rubbish', 5, { followerCount: 9 }),
    report('noise', 'noise', 12),
    report('fire', 'fire-hazard', 6),
  ]
  expect(chosen(reports, rules)).toEqual(['fire', 'met', 'fresh'])
  expect(chosen(reports, { ...rules, blame: 8, perKind: 1 })).toEqual(['fire', 'met', 'noise'])
  expect(chosen(reports, { ...rules, weights: [{ kind: 'noise', weight: 1 }] })).toEqual(['noise'])
})

test('what is not public, too old, declined, merged, not fixed yet or spoken of before is not chosen', () => {
  expect(
    chosen(
      [
        report('hidden', 'deed', 1, { published: false }),
        report('old', 'deed', 14),
        report('declined', 'noise', 1, { status: 'declined' }),
        report('merged', 'rubbish', 1, { status: 'merged' }),
        report('dark', 'lamp', 1),
        report('lit', 'lamp', 20, { status: 'fixed', fixedAt: ago(2) }),
        report('said', 'deed', 1),
        report('idea', 'suggestion', 1),
      ],
      firstRules,
      ['said'],
    ),
  ).toEqual(['lit'])
})

const all = fc.array(
  fc.record({
    kind: fc.constantFrom(...SpokenKind.options),
    days: fc.integer({ min: 0, max: 20 }),
    followerCount: fc.integer({ min: 0, max: 9 }),
    published: fc.boolean(),
    status: fc.constantFrom('received', 'fixed', 'confirmed', 'declined', 'merged'),
  }),
  { maxLength: 30 },
)

test('the same reports give the same draft in whatever order they are read, each sentence resting on a public one', () => {
  fc.assert(
    fc.property(all, (drawn) => {
      const reports = drawn.map(({ kind, days, ...rest }, n) =>
        report(`r${n}`, kind, days, { ...rest, fixedAt: ago(days) }),
      )
      const one = choose(reports, firstRules, new Set(), now)
      expect(choose([...reports].reverse(), firstRules, new Set(), now)).toEqual(one)
      expect(one.every(({ report: { published } }) => published)).toBe(true)
      for (const tone of ['praise', 'thanks', 'blame'] as const) {
        expect(one.filter((each) => each.tone === tone).length).toBeLessThanOrEqual(firstRules[tone])
      }
    }),
    { numRuns: 150 },
  )
})

const kinds = fc.constantFrom(...SpokenKind.options)
const planted = fc.oneof(names, phones, plates, houses)

test('no sentence of any kind has in it what was planted in a report, nor the name of who reported or fixed it', () => {
  fc.assert(
    fc.property(kinds, tellings, planted, fc.integer({ min: 0, max: 70 }), (kind, tell, { written, gone }, before) => {
      const words = `${'这里有点事。'.repeat(before).slice(0, before)}${tell(written)}，阿布都·热合曼看到了`
      const contact = { name: '阿布都', phone: null }
      const told = report('told', kind, 1, { words, contact, status: 'fixed', fixedAt: ago(0) })
      const [one] = choose([told], firstRules, new Set(), now)
      if (!one) throw new Error('a kind that nobody speaks of')
      const { text, reportId } = sentenceOf(one)
      expect(reportId).toBe('told')
      expect([...gone, '阿布都'].filter((part) => text.includes(part))).toEqual([])
      expect(text.length).toBeLessThanOrEqual(200)
    }),
    { numRuns: 400 },
  )
})

test('our own sentences name nobody, with or without words', () => {
  for (const kind of SpokenKind.options) {
    for (const words of ['', '巷口堆着几个袋子']) {
      const [one] = choose(
        [report('x', kind, 1, { words, status: 'fixed', fixedAt: ago(0) })],
        firstRules,
        new Set(),
        now,
      )
      const { text } = one ? sentenceOf(one) : { text: '' }
      expect(text).not.toBe('')
      expect({ text, doubts: doubtsIn(text) }).toEqual({ text, doubts: [] })
    }
  }
})

test('the office’s words stand in place of the resident’s, and a long telling is cut', () => {
  const [one] = choose(
    [report('x', 'noise', 1, { words: '原话', publicWords: `夜里${'很吵'.repeat(60)}` })],
    firstRules,
    new Set(),
    now,
  )
  const { text } = one ? sentenceOf(one) : { text: '' }
  expect(text).toContain('夜里很吵')
  expect(text).not.toContain('原话')
  expect(text).toContain('……”')
})

import { expect, test } from '@jest/globals'
import type { Terms } from '../../../cloudfunctions/contract/terms'
import { byDay } from '../../../src/events/by-day'
import { answersFor, checkDraft } from '../../../src/pages/event/check-draft'
import { readLink } from '../../../src/pages/event/link'
import type { SignUpDraft } from '../../../src/pages/event/sign-up-draft'

const terms: Terms = {
  audience: { kind: 'everyone' },
  maxCompanions: 2,
  questions: [
    { id: 'topic', label: '最想问什么', required: true, kind: 'choice', choices: ['遗嘱', '房屋'] },
    { id: 'alone', label: '想单独问吗', required: true, kind: 'yes-no', choices: [] },
    { id: 'words', label: '先写一句', required: false, kind: 'text', choices: [] },
  ],
}
const full: SignUpDraft = {
  name: '李阿姨',
  companions: 1,
  answers: { topic: '遗嘱', alone: false, words: '' },
  agreed: true,
  resume: false,
}

test('a complete draft may be sent, and a plain no is an answer', () => {
  expect(checkDraft(terms, full)).toBeNull()
  expect(answersFor(terms, full)).toEqual([
    { questionId: 'topic', value: '遗嘱' },
    { questionId: 'alone', value: false },
  ])
})

test('each thing that is missing is said at its own place', () => {
  const errors = checkDraft(terms, { ...full, name: ' ', agreed: false, answers: { topic: '  ' } })
  expect(errors).toEqual({
    name: expect.any(String),
    agreed: expect.any(String),
    answers: { topic: expect.any(String), alone: expect.any(String) },
  })
})

test('answers to questions that the organiser has since removed are not sent', () => {
  const answers = answersFor({ ...terms, questions: terms.questions.slice(0, 1) }, full)
  expect(answers).toEqual([{ questionId: 'topic', value: '遗嘱' }])
})

test.each([
  [
    { id: 'abc', c: 'wenmiaoping' },
    { eventId: 'abc', communityId: 'wenmiaoping' },
  ],
  [{ scene: 'eabc-_1' }, { eventId: 'abc-_1', communityId: null }],
  [{ scene: encodeURIComponent('eabc') }, { eventId: 'abc', communityId: null }],
  [{ scene: 'xabc' }, { eventId: null, communityId: null }],
  [{ scene: '%E0%A4%A' }, { eventId: null, communityId: null }],
  [
    { id: '{"$ne":1}', c: '../x' },
    { eventId: null, communityId: null },
  ],
  [{}, { eventId: null, communityId: null }],
])('the link %j names %j', (query, link) => {
  expect(readLink(query)).toEqual(link)
})

test('events are grouped under the days of Shanghai, in their order', () => {
  const at = (startsAt: string) => ({ startsAt })
  const list = [at('2026-06-17T15:00:00Z'), at('2026-06-17T15:59:00Z'), at('2026-06-17T16:00:00Z')]
  expect(byDay(list)).toEqual([
    { day: '2026-06-17', events: list.slice(0, 2) },
    { day: '2026-06-18', events: list.slice(2) },
  ])
  expect(byDay([])).toEqual([])
})

import type { Question } from '../../../cloudfunctions/contract/terms'
import { checkAnswers } from '../../../cloudfunctions/events/answers'

const questions: Question[] = [
  { id: 'topic', label: '想问哪一类？', required: true, kind: 'choice', choices: ['遗嘱', '物业'] },
  { id: 'alone', label: '想单独问吗？', required: false, kind: 'yes-no', choices: [] },
  { id: 'words', label: '写一句', required: false, kind: 'text', choices: [] },
]
const topic = { questionId: 'topic', value: '遗嘱' }

test('answers that fit are kept in the order of the questions, blanks left out', () => {
  const given = [{ questionId: 'words', value: '' }, { questionId: 'alone', value: false }, topic]
  expect(checkAnswers(questions, given)).toEqual({ ok: true, answers: [topic, { questionId: 'alone', value: false }] })
})

test.each([
  ['a required question left out', [], 'topic'],
  ['a choice that was not offered', [{ questionId: 'topic', value: '其他' }], 'topic'],
  ['a yes or no answered in words', [topic, { questionId: 'alone', value: '是' }], 'alone'],
  ['a sentence answered with yes', [topic, { questionId: 'words', value: true }], 'words'],
  ['a question nobody asked', [topic, { questionId: 'phone', value: '1' }], 'phone'],
])('%s is refused and named', (_, given, questionId) => {
  expect(checkAnswers(questions, given)).toEqual({ ok: false, why: 'answer-invalid', questionId })
})

test('one question answered twice is refused', () => {
  expect(checkAnswers(questions, [topic, topic])).toMatchObject({ ok: false, why: 'answer-invalid' })
})

test('answers of more than 300 bytes in all are refused', () => {
  const texts = [1, 2, 3].map(
    (n): Question => ({ id: `q${n}`, label: '写', required: false, kind: 'text', choices: [] }),
  )
  const given = texts.map(({ id }) => ({ questionId: id, value: '字'.repeat(25) }))
  expect(checkAnswers(texts, given)).toEqual({ ok: false, why: 'answers-too-long' })
  expect(checkAnswers(texts, given.slice(1))).toMatchObject({ ok: true })
})

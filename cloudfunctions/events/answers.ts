import type { Answer, Question } from '../contract/terms'

const maxBytes = 300

export type AnswersVerdict =
  | { ok: true; answers: Answer[] }
  | { ok: false; why: 'answer-invalid' | 'answers-too-long'; questionId?: string }

/** Validates what a person answered against the questions shown; blank optional answers are left out. */
export function checkAnswers(questions: readonly Question[], given: readonly Answer[]): AnswersVerdict {
  const byQuestion = new Map(given.map((answer) => [answer.questionId, answer.value]))
  const stray = given.find((answer) => !questions.some((question) => question.id === answer.questionId))
  if (stray || byQuestion.size !== given.length) return invalid(stray?.questionId)
  const answers: Answer[] = []
  for (const question of questions) {
    const value = byQuestion.get(question.id)
    if (value === undefined || value === '') {
      if (question.required) return invalid(question.id)
      continue
    }
    if (!fits(question, value)) return invalid(question.id)
    answers.push({ questionId: question.id, value })
  }
  if (Buffer.byteLength(JSON.stringify(answers)) > maxBytes) return { ok: false, why: 'answers-too-long' }
  return { ok: true, answers }
}

function fits(question: Question, value: string | boolean): boolean {
  if (question.kind === 'yes-no') return typeof value === 'boolean'
  if (typeof value !== 'string') return false
  return question.kind === 'text' || question.choices.includes(value)
}

function invalid(questionId: string | undefined): AnswersVerdict {
  return { ok: false, why: 'answer-invalid', ...(questionId ? { questionId } : {}) }
}

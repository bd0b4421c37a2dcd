import type { EventFields, OfficeEvent } from '@contract/events-office'
import type { Audience, Question } from '@contract/terms'
import type { editCopy } from '@/copy/office-edit'
import { instantOf, localOf, shifted } from '../../events/local-time'

/** A question as it is typed. */
export interface QuestionForm {
  id: string
  label: string
  kind: Question['kind']
  required: boolean
  /** Separated by 、 or commas. */
  choices: string
}

/** A part of a hall as it is typed. */
export interface SectionForm {
  id: string
  label: string
  capacity: string
}

/** An event as it is typed: moments by the community's clock, numbers as text. */
export interface Form {
  title: string
  seriesId: string
  speaker: string
  description: string
  forWhom: string
  bring: string
  startsAt: string
  endsAt: string
  placeName: string
  placeDetail: string
  position: EventFields['place']['position']
  cover: string
  capacity: string
  /** The parts of a large hall; none for most events. A form kept from before has no list. */
  sections?: SectionForm[]
  waitlistCap: string
  signupOpensAt: string
  signupClosesAt: string
  audience: Audience['kind']
  buildings: string
  maxCompanions: number
  lateSeats: boolean
  questions: QuestionForm[]
  words: string
}

/** A lecture in a week at three, which most are. */
export function blankForm(now: number): Form {
  const startsAt = `${shifted(localOf(new Date(now).toISOString()), 7).slice(0, 10)}T15:00`
  return {
    ...{ title: '', seriesId: '', speaker: '', description: '', forWhom: '', bring: '', cover: '', words: '' },
    ...{ placeName: '', placeDetail: '', position: null, sections: [], capacity: '60', waitlistCap: '20' },
    ...{ startsAt, endsAt: shifted(startsAt, 0, 2), signupOpensAt: localOf(new Date(now).toISOString()) },
    ...{
      signupClosesAt: startsAt,
      audience: 'everyone',
      buildings: '',
      maxCompanions: 2,
      lateSeats: false,
      questions: [],
    },
  }
}

export function formOf(event: OfficeEvent): Form {
  const { title, speaker, description, forWhom, bring, place, terms } = event
  return {
    ...{ title, speaker, description, forWhom, bring, words: '', seriesId: event.series?.id ?? '' },
    ...{ placeName: place.name, placeDetail: place.detail, position: place.position, cover: event.cover ?? '' },
    ...{ capacity: String(event.capacity), waitlistCap: String(event.waitlistCap) },
    sections: (event.sections ?? []).map(({ eventId: id, label, capacity }) => ({
      id,
      label,
      capacity: String(capacity),
    })),
    ...{ startsAt: localOf(event.startsAt), endsAt: localOf(event.endsAt) },
    ...{ signupOpensAt: localOf(event.signupOpensAt), signupClosesAt: localOf(event.signupClosesAt) },
    audience: terms.audience.kind,
    buildings: terms.audience.kind === 'buildings' ? terms.audience.buildings.join('、') : '',
    maxCompanions: terms.maxCompanions,
    lateSeats: terms.lateSeats ?? false,
    questions: terms.questions.map((question) => ({ ...question, choices: question.choices.join('、') })),
  }
}

export type Reading = { ok: true; fields: EventFields } | { ok: false; missing: keyof typeof editCopy.missing }

/** Reads the form, or says what is not filled in yet. */
export function readForm(form: Form): Reading {
  const no = (missing: keyof typeof editCopy.missing): Reading => ({ ok: false, missing })
  const [startsAt, endsAt] = [instantOf(form.startsAt), instantOf(form.endsAt)]
  const [signupOpensAt, signupClosesAt] = [instantOf(form.signupOpensAt), instantOf(form.signupClosesAt)]
  const sections = (form.sections ?? []).map((part) => ({
    label: part.label.trim(),
    capacity: wholeOf(part.capacity) ?? 0,
  }))
  const divided = sections.length > 0
  const seats = divided ? sections.reduce((sum, part) => sum + part.capacity, 0) : wholeOf(form.capacity)
  const [capacity, waitlistCap] = [seats, wholeOf(form.waitlistCap)]
  const buildings = wordsIn(form.buildings)
  if (!form.title.trim()) return no('title')
  if (!form.placeName.trim()) return no('place')
  if (!startsAt || !endsAt || !signupOpensAt || !signupClosesAt) return no('times')
  if (divided && !sections.every(({ label, capacity: own }) => label && own > 0)) return no('sections')
  if (new Set(sections.map(({ label }) => label)).size < sections.length) return no('sections')
  if (!capacity || capacity > 2000) return no('capacity')
  if (waitlistCap === null || waitlistCap > 2000) return no('waitlist')
  if (form.audience === 'buildings' && buildings.length === 0) return no('buildings')
  if (form.questions.some(({ label }) => !label.trim())) return no('question')
  const { title, speaker, description, forWhom, bring } = form
  return {
    ok: true,
    fields: {
      ...{ title, speaker, description, forWhom, bring, capacity, waitlistCap },
      ...{ startsAt, endsAt, signupOpensAt, signupClosesAt },
      seriesId: form.seriesId || null,
      ...(divided && { sections }),
      place: { name: form.placeName, detail: form.placeDetail, position: form.position },
      cover: form.cover || null,
      terms: {
        audience: form.audience === 'buildings' ? { kind: 'buildings', buildings } : { kind: form.audience },
        maxCompanions: form.maxCompanions,
        ...(form.lateSeats && { lateSeats: true }),
        questions: form.questions.map((question) => ({
          ...question,
          label: question.label.trim(),
          choices: question.kind === 'choice' ? wordsIn(question.choices) : [],
        })),
      },
    },
  }
}

const wholeOf = (text: string): number | null => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null)

/** Words that a person separated by 、 or commas. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\u3001,\uff0c\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

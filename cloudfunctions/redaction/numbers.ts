import type { DoubtKind } from '../contract/commentary'
import { digits, doorOf, doors, masks, measures, month, ofDoor, plateWords, provinces, things } from './words'

/** Part of a text, from one place up to another. */
export interface Span {
  kind: DoubtKind
  from: number
  to: number
}

const anyOf = (words: readonly string[]) => words.join('|')
const figure = `(?:[0-9]{1,5}|[${digits}]{1,5}|[A-Za-z](?![A-Za-z]))`
const doorWord = `(?:${anyOf(doors)})`

/** Long numbers, with whatever stands between their digits; addresses of chats and mails. */
const phones = [
  /[0-9](?:[ .\-()·—_]{0,2}[0-9]){6,24}[Xx]?/g,
  /[0-9]{5,}/g,
  /@[\w.-]{1,60}/g,
  new RegExp(`[${digits}](?:[ \\-]?[${digits}]){6,20}`, 'g'),
]
const plates = [
  new RegExp(`[${provinces}] ?[A-Za-z][ .·•-]?[A-Za-z0-9${masks}]{4,8}`, 'g'),
  new RegExp(`(?:${anyOf(plateWords)}).{0,4}?[A-Za-z0-9${masks}]{2,8}`, 'g'),
  /(?=[A-Za-z0-9]{0,9}[0-9])(?=[A-Za-z0-9]{0,9}[A-Za-z])[A-Za-z0-9]{5,10}/g,
]
const houses = [
  new RegExp(
    `(?:${figure} {0,2}${doorOf}? ?${doorWord}${ofDoor}?[ ,，-]{0,2}){1,5}(?:[0-9]{1,4}|[${digits}]{2,4}(?![${measures}]))?`,
    'g',
  ),
  /[0-9A-Za-z]{1,4}(?:[-—–#/][0-9A-Za-z]{1,4}){1,3}/g,
  new RegExp(`[0-9]{3,4}(?! ?[0-9${measures}])`, 'g'),
]
const latin = /[A-Za-z][\w.'-]{1,30}/g

/** Phones, plates and doors; rather one too many. */
export function numbersIn(text: string): Span[] {
  return [
    ...phones.flatMap((pattern) => found(text, 'phone', pattern)),
    ...plates.flatMap((pattern) => found(text, 'plate', pattern)),
    ...houses.flatMap((pattern) => found(text, 'house', pattern)).filter(({ from }) => text[from - 1] !== month),
    ...found(text, 'name', latin).filter(({ from, to }) => !things.has(text.slice(from, to).toUpperCase())),
  ]
}

function found(text: string, kind: DoubtKind, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, from: match.index, to: match.index + match[0].length }))
}

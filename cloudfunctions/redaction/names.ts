import type { Span } from './numbers'
import {
  callings,
  doubleSurnames,
  ends,
  fond,
  given,
  honorifics,
  instead,
  masks,
  mixedSurnames,
  namedWords,
  plainNext,
  plainThings,
  plainWords,
  sheetOf,
  shortHonorifics,
  strictSurnames,
  weakSurnames,
} from './words'

const strict = new Set(strictSurnames)
const mixed = new Set(mixedSurnames)
const han = /\p{Script=Han}/u
const isHan = (character: string | undefined): boolean => character !== undefined && han.test(character)

const surname = `(?:${doubleSurnames.join('|')}|[${strictSurnames}${mixedSurnames}])`
const anySurname = `(?:${doubleSurnames.join('|')}|[${strictSurnames}${mixedSurnames}${weakSurnames}])`
const givenName = `[${[...given].join('')}]`
const honorific = `(?:${honorifics.join('|')})`

/** What the words beside it say is a name. */
const beside = [
  new RegExp(`${surname}\\p{Script=Han}{0,2}${honorific}`, 'gu'),
  new RegExp(`${anySurname}(?:${honorific}|[${shortHonorifics}])`, 'gu'),
  new RegExp(`${givenName}{2}${honorific}`, 'gu'),
  new RegExp(`${anySurname}(?!${Object.values(instead).join('|')})[${masks}]{1,3}`, 'gu'),
  new RegExp(`(?<=${namedWords.join('|')})[ :："“「]{0,2}\\p{Script=Han}{2,4}`, 'gu'),
  /\p{Script=Han}{2,5}[·•・]\p{Script=Han}{2,6}/gu,
]
const afterCalling = new RegExp(`(?<=${callings.join('|')})[ :：、"“「]{0,2}(?=${anySurname})`, 'gu')

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where somebody is named in a text; `known` are names that must not stand there in any case. */
export function namesIn(text: string, known: readonly string[]): Span[] {
  const words = wordsOf(text)
  return [
    ...known.filter((name) => name.length > 1).flatMap((name) => everywhere(text, name)),
    ...beside.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => span(match.index, match[0].length))),
    ...[...text.matchAll(afterCalling)].map((match) => nameFrom(match.index + match[0].length, words, text)),
    ...words.flatMap((word, n) => nameAt(word, words[n - 1], words, text)),
  ]
}

const span = (from: number, length: number): Span => ({ kind: 'name', from, to: from + length })

interface Word {
  at: number
  text: string
}

const wordsOf = (text: string): Word[] =>
  [...segmenter.segment(text)].map(({ index, segment }) => ({ at: index, text: segment }))

function everywhere(text: string, name: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push(span(at, name.length))
  return found
}

/** A name that begins with this word, by its family name and by how the text falls into words. */
function nameAt(word: Word, before: Word | undefined, words: readonly Word[], text: string): Span[] {
  const [first = '', second] = word.text
  if (doubleSurnames.some((one) => word.text.startsWith(one)) && word.text.length <= 4) {
    return [nameFrom(word.at, words, text)]
  }
  if (fond.includes(first) && second !== undefined && word.text.length === 2) {
    return strict.has(second) || mixed.has(second) || given.has(second) ? [span(word.at, 2)] : []
  }
  if (strict.has(first)) {
    const counts = first === sheetOf.surname && sheetOf.after.includes(text[word.at - 1] ?? ' ')
    if (plainWords.has(word.text) && !goesOnAsName(word, words)) return []
    if (counts && word.text.length === 1) return []
    return [nameFrom(word.at, words, text)]
  }
  if (!mixed.has(first)) return []
  if (word.text.length > 1) {
    const rest = [...word.text].slice(1)
    return rest.length <= 2 && rest.every((one) => given.has(one)) ? [nameFrom(word.at, words, text)] : []
  }
  const next = text[word.at + 1]
  const fondly = before !== undefined && fond.includes(before.text)
  const isName = fondly ? !plainThings.has(next ?? '') : isHan(next) && !plainNext.has(next ?? '')
  return isName ? [nameFrom(word.at, words, text)] : []
}

/** 钱财 is a word, 钱财伟 is somebody. */
const goesOnAsName = ({ at, text }: Word, words: readonly Word[]): boolean =>
  given.has(words.find((next) => next.at === at + text.length)?.text ?? '')

/** From a family name on: at most two more characters, whole words as far as they go. */
function nameFrom(from: number, words: readonly Word[], text: string): Span {
  const doubled = doubleSurnames.some((one) => text.startsWith(one, from))
  const begins = fond.includes(text[from - 1] ?? ' ') ? from - 1 : from
  let to = from + (doubled ? 2 : 1)
  const most = to + 2
  while (to < most && isHan(text[to])) {
    const word = words.find(({ at, text: one }) => at <= to && to < at + one.length)
    const ending = word ? word.at + word.text.length : to + 1
    const alone = ending - to === 1
    if (alone && ends.has(text[to] ?? '')) break
    if (ending > most) break
    to = ending
  }
  return { kind: 'name', from: begins, to }
}

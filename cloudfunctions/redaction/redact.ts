import type { Doubt } from '../contract/commentary'
import { namesIn } from './names'
import { numbersIn, type Span } from './numbers'
import { instead } from './words'

/** Full-width figures and letters are the same figures and letters; what cannot be seen goes. */
const plain = (text: string): string =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2460-\u2468]/g, (wide) => wide.normalize('NFKC'))

/** Finds what may name somebody or lead to their door, in order; rather one too many. Always the same for one text. */
export function doubtsIn(text: string, known: readonly string[] = []): Doubt[] {
  const seen = plain(text)
  return spansIn(seen, known).map(({ kind, from, to }) => ({ kind, text: seen.slice(from, to) }))
}

/**
 * Takes out names, phones, plates and house numbers, and says something general in their place. It knows no person, so
 * it goes by how such things are written; what it takes out is taken out for good.
 */
export function redact(text: string, known: readonly string[] = []): string {
  let left = plain(text)
  // What stood apart may name somebody once the part between is gone.
  for (let pass = 0; pass < 4; pass += 1) {
    const spans = spansIn(left, known)
    if (spans.length === 0) return left
    left = spans.reduceRight((rest, { kind, from, to }) => rest.slice(0, from) + instead[kind] + rest.slice(to), left)
  }
  return ''
}

function spansIn(text: string, known: readonly string[]): Span[] {
  const spans = [...numbersIn(text), ...namesIn(text, known)].filter((span) => !isInstead(span, text))
  spans.sort((a, b) => a.from - b.from || b.to - a.to)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to)
    else joined.push({ ...span })
  }
  return joined
}

const general = Object.values(instead)

/** Our own general words are nobody's name. */
const isInstead = ({ from, to }: Span, text: string): boolean =>
  general.some((word) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at <= from && to <= at + word.length) return true
    }
    return false
  })

import type { Commentary } from '@contract/commentary'
import type { Duty } from '@contract/on-air'
import type { Segment } from '@contract/radio'

/** One thing to read, or to play, in its turn. */
export interface Step {
  /** The segment's id; null for what is read before the first. */
  segmentId: string | null
  title: string
  /** When its turn comes, as an instant. */
  from: string
  minutes: number
  /** What is read word by word; empty where the host speaks freely or plays something. */
  lines: string[]
}

/** Texts for the kinds of segments that have any. */
export type Texts = Partial<Record<Segment['kind'], string[]>>

const minuteMs = 60_000
const weekMs = 7 * 24 * 60 * minuteMs

/** A broadcast from its opening to its end, each segment at its time by the plan. */
export function runningOrder({ facts }: Duty, opening: { title: string; lines: string[] }, texts: Texts): Step[] {
  const first = { segmentId: null, title: opening.title, from: facts.startsAt, minutes: 0, lines: opening.lines }
  let at = Date.parse(facts.startsAt)
  const rest = facts.segments.map(({ id, kind, title, minutes }): Step => {
    const from = new Date(at).toISOString()
    at += minutes * minuteMs
    return { segmentId: id, title, from, minutes, lines: texts[kind] ?? [] }
  })
  return first.lines.length > 0 || rest.length === 0 ? [first, ...rest] : rest
}

/** What is read before the first segment; the reminder at nightfall has none. */
export function openingLines({ facts, guests }: Duty, weather: string, say: OpeningWords): string[] {
  if (facts.kind === 'safety') return []
  const lines = [say.greeting(facts.title)]
  if (weather) lines.push(say.weather(weather))
  if (guests.length > 0) lines.push(say.guests(guests))
  return lines
}

/** A week's commentary is read in that week and the next; an older one has been heard, and one taken apart says nothing. */
export function spoken({ week, opening, sentences, closing }: Commentary, now: number): string[] {
  if (sentences.length === 0 || now >= Date.parse(`${week}T00:00:00+08:00`) + 2 * weekMs) return []
  return [opening, ...sentences.map(({ text }) => text), closing].filter(Boolean)
}

interface OpeningWords {
  greeting(title: string): string
  weather(words: string): string
  guests(names: string[]): string
}

/** What the host most likely came for: what is on, else what waits for a word, else what comes next. */
export function dutyNow<D extends Duty>(duties: readonly D[], now: number): D | null {
  const soonMs = 30 * minuteMs
  const isOn = ({ facts, state }: Duty) =>
    state === 'coming' && Date.parse(facts.startsAt) - soonMs <= now && now < Date.parse(facts.endsAt)
  return (
    duties.find(isOn) ??
    [...duties].reverse().find(({ state }) => state === 'unconfirmed') ??
    duties.find(({ state }) => state === 'coming') ??
    duties.at(-1) ??
    null
  )
}

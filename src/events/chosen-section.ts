import type { Section } from '@contract/sections'

/** The part of a hall that a person chose, or the one with the most seats left; none for an event without parts. */
export function chosenSection(sections: readonly Section[] | undefined, chosen: string | undefined): Section | null {
  if (!sections) return null
  const [roomiest] = [...sections].sort((a, b) => rank(b) - rank(a))
  return sections.find(({ eventId }) => eventId === chosen) ?? roomiest ?? null
}

/** Seats first, then a place in line, then nothing. */
const rank = ({ signup, seatsLeft }: Section): number =>
  signup === 'open' ? 1 + seatsLeft : signup === 'waitlist' ? 1 : 0

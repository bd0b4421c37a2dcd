import type { EventDetail } from '@contract/events'
import { cloudNow } from '@/cloud/clock'
import { Choice } from '@/components/choice'
import { seatsOf } from '@/copy/seats'
import { sectionCopy } from '@/copy/sections'
import { chosenSection } from './chosen-section'

interface SectionChoiceProps {
  event: EventDetail
  chosen: string | undefined
  onChange: (eventId: string) => void
}

/** Where in a large hall one wants to sit; nothing for an event without parts. */
export function SectionChoice({ event, chosen, onChange }: SectionChoiceProps) {
  if (!event.sections) return null
  const now = cloudNow()
  const options = event.sections.map((section) => ({
    value: section.eventId,
    label: `${section.label} · ${seatsOf({ ...section, signupOpensAt: event.signupOpensAt }, now).text}`,
  }))
  const value = chosenSection(event.sections, chosen)?.eventId ?? null
  return <Choice label={sectionCopy.choose} options={options} value={value} onChange={onChange} />
}

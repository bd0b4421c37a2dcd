import type { Section } from '@contract/sections'
import { Choice } from '@/components/choice'
import { sectionCopy } from '@/copy/sections'

interface SectionTabsProps {
  sections: readonly Section[] | undefined
  eventId: string
  onChange: (eventId: string) => void
}

/** Which part of a hall a page of the office is about; nothing for an event without parts. */
export function SectionTabs({ sections, eventId, onChange }: SectionTabsProps) {
  if (!sections) return null
  const options = sections.map((section) => ({ value: section.eventId, label: section.label }))
  return <Choice label={sectionCopy.tabs} options={options} value={eventId} onChange={onChange} />
}

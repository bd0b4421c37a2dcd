import type { OwnData } from '@contract/own-data'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { ownPart } from '@/copy/own-data'

/** One part of what is kept, as the export says it; nothing where there is nothing. */
export function OwnPart({ name, data }: { name: keyof OwnData; data: OwnData }) {
  const { title, lines } = ownPart(name, data, cloudNow())
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <Card>
        {lines.map(({ label, value }) => (
          <ListItem key={`${label}|${value}`} title={label} note={value} />
        ))}
      </Card>
    </Section>
  )
}

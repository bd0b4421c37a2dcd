import type { OwnData } from '@contract/own-data'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { ownVolunteering, ownVolunteeringTitle } from '@/copy/own-volunteering'

/** What is kept of somebody as a volunteer; nothing for whoever never was one. */
export function OwnDuties({ data }: { data: OwnData }) {
  const lines = ownVolunteering(data.volunteering, cloudNow())
  if (lines.length === 0) return null
  return (
    <Section title={ownVolunteeringTitle}>
      <Card>
        {lines.map(([label, value]) => (
          <ListItem key={`${label}|${value}`} title={label} value={value} />
        ))}
      </Card>
    </Section>
  )
}

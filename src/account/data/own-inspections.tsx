import type { OwnData } from '@contract/own-data'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { ownInspectionsCopy } from '@/copy/asset'
import { sayMoment } from '@/copy/times'

/** What one looks after, and what one wrote down about it. */
export function OwnInspections({ inspecting }: Pick<OwnData, 'inspecting'>) {
  const { things, looks } = inspecting
  if (things.length + looks.length === 0) return null
  return (
    <Section title={ownInspectionsCopy.title}>
      <Card>
        {things.length > 0 && <ListItem title={ownInspectionsCopy.things(things.length)} note={things.join('、')} />}
        {looks.map((look) => (
          <ListItem
            key={`${look.name} ${look.at}`}
            title={`${look.name} · ${sayMoment(look.at, cloudNow())}`}
            note={ownInspectionsCopy.say(look)}
          />
        ))}
      </Card>
    </Section>
  )
}

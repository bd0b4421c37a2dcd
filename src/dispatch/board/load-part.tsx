import { View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { dispatchCopy } from '@/copy/dispatch'

/** How much each has on hand, by name and not by rank. */
export function LoadPart() {
  const { data } = useUnkept('load', () => call('reports.load', {}))
  if (!data) return null
  return (
    <Section title={dispatchCopy.load}>
      <Card>
        {data.unassigned > 0 && <View>{dispatchCopy.unassigned(data.unassigned)}</View>}
        {data.workers.map(({ ref, name, open, late }) => (
          <View key={ref}>
            {name} {dispatchCopy.loadOf(open, late)}
          </View>
        ))}
      </Card>
    </Section>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Section } from '@/components/section'
import { Switch } from '@/components/switch'
import { seriesCopy } from '@/copy/office-series'
import { sayMoment } from '@/copy/times'
import type { SeriesDesk } from './use-series'

/** Makes the sessions of a saved rule in the likeness of one event. */
export function MakePart({ desk }: { desk: SeriesDesk }) {
  const [model, setModel] = useState<string | null>(null)
  const [publish, setPublish] = useState(false)
  const options = desk.models.map(({ id, title, startsAt }) => ({
    value: id,
    label: title,
    note: sayMoment(startsAt, cloudNow()),
  }))
  const chosen = options.some(({ value }) => value === model) ? model : null
  return (
    <Section title={seriesCopy.make}>
      {options.length === 0 ? (
        <Empty title={seriesCopy.noModel} icon="calendar" />
      ) : (
        <Card>
          <View className="series-hint">{seriesCopy.makeHint}</View>
          <Choice label={seriesCopy.model} options={options} value={chosen} onChange={setModel} />
          <Switch
            label={seriesCopy.publishNow}
            note={seriesCopy.publishNowNote}
            checked={publish}
            onChange={setPublish}
          />
          <View className="office-actions">
            <Button
              kind="primary"
              busy={desk.busy}
              disabled={!chosen}
              onClick={() => chosen && desk.make(chosen, publish)}
            >
              {seriesCopy.makeNow}
            </Button>
          </View>
        </Card>
      )}
    </Section>
  )
}

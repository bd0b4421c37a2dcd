import type { Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { planCopy, studioCopy } from '@/copy/studio'
import { ways } from '../ways'
import type { PartProps } from './part-props'

const turns = (['broadcast', 'week'] as const).map((value) => ({ value, label: planCopy.turns[value] }))

/** Who speaks, one after another in the order in which they were chosen. */
export function RotaPart({ studio, form, change }: PartProps & { studio: Studio }) {
  const hosts = studio.hosts.filter(({ leftOn }) => leftOn === null)
  const order = form.hosts.flatMap((id) => hosts.filter((host) => host.id === id).map(({ name }) => name))
  return (
    <>
      {hosts.length > 0 && (
        <Choice
          label={planCopy.rota}
          multiple
          options={hosts.map(({ id, name }) => ({ value: id, label: name }))}
          value={form.hosts}
          onChange={(chosen) => change({ hosts: chosen })}
        />
      )}
      <View className="on-air-note">{order.length > 0 ? order.join(' → ') : planCopy.rotaHint}</View>
      <Choice label={planCopy.turn} options={turns} value={form.turn} onChange={(turn) => change({ turn })} />
      {hosts.length === 0 && <Button onClick={ways.people}>{studioCopy.people}</Button>}
    </>
  )
}

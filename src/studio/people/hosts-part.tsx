import type { Host } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { peopleCopy } from '@/copy/studio'
import { useAct } from '@/events/use-act'
import type { PeopleProps } from './people-props'

function stateOf({ leftOn, bound, code }: Host): string {
  if (leftOn) return peopleCopy.left(leftOn)
  return bound || !code ? peopleCopy.bound : peopleCopy.code(code)
}

/** Hosts with the code that ties their account; whoever leaves stays in the books under their name. */
export function HostsPart({ studio, save }: PeopleProps) {
  const [name, setName] = useState('')
  const { busy, problem, run } = useAct()
  const write = (host: Pick<Host, 'id' | 'name' | 'leftOn'>) =>
    void run(async () => {
      await save({ do: 'host', host })
      setName('')
      return peopleCopy.saved
    })
  return (
    <Section title={peopleCopy.hosts}>
      <Card>
        {studio.hosts.length === 0 && <View className="on-air-note">{peopleCopy.noHosts}</View>}
        {studio.hosts.map((host) => (
          <View key={host.id} className="on-air-line">
            <View className="on-air-words">
              <View className="on-air-name">{host.name}</View>
              <View className="on-air-note">{stateOf(host)}</View>
            </View>
            {host.leftOn === studio.today && (
              <Button busy={busy} onClick={() => write({ id: host.id, name: host.name, leftOn: null })}>
                {peopleCopy.stay}
              </Button>
            )}
            {!host.leftOn && (
              <Button
                busy={busy}
                label={`${host.name} ${peopleCopy.leave}`}
                onClick={() => write({ id: host.id, name: host.name, leftOn: studio.today })}
              >
                {peopleCopy.leave}
              </Button>
            )}
          </View>
        ))}
        <View className="studio-form studio-after">
          <Field label={peopleCopy.hostName} value={name} maxLength={20} onInput={setName} />
          <Problem problem={problem} />
          <Button
            busy={busy}
            disabled={name.trim() === ''}
            onClick={() => write({ id: randomKey(), name: name.trim(), leftOn: null })}
          >
            {peopleCopy.addHost}
          </Button>
        </View>
      </Card>
    </Section>
  )
}

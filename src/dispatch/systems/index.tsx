import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { systemsCopy } from '@/copy/systems'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { useSettings } from '@/settings/settings'
import { KeyNotice } from './key-notice'
import { SystemLine } from './system-line'
import '../index.scss'
import './index.scss'

function AddPart({ onKey }: { onKey: (name: string, apiKey: string) => Promise<void> }) {
  const [name, setName] = useState('')
  const [key, setKey] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const add = () => {
    if (name.trim() === '') return setProblem({ title: systemsCopy.nameNeeded, hint: '' })
    void run(async () => {
      const { system, apiKey } = await call('reports.addSystem', { key, name: name.trim() })
      setName('')
      setKey(randomKey())
      await onKey(system.name, apiKey)
    })
  }
  return (
    <Section title={systemsCopy.add}>
      <Card>
        <Field label={systemsCopy.name} value={name} maxLength={30} onInput={setName} />
        <Problem problem={problem} />
        <View className="dispatch-acts">
          <Button kind="primary" busy={busy} onClick={add}>
            {systemsCopy.give}
          </Button>
        </View>
      </Card>
    </Section>
  )
}

/** An address that begins with `/` is of the page's own origin. */
const whole = (address: string): string =>
  address.startsWith('/') && process.env.TARO_ENV === 'h5' ? `${window.location.origin}${address}` : address

/** Which systems of the city may hand reports in, each with a key of its own. */
export default function SystemsPage() {
  const communityId = useSettings((settings) => settings.communityId)
  const { data, failure, loading, refresh } = useUnkept('systems', () => call('reports.systems', {}))
  const [given, setGiven] = useState<{ name: string; apiKey: string } | null>(null)
  const show = async (name: string, apiKey: string) => {
    setGiven({ name, apiKey })
    await refresh()
  }
  return (
    <Page title={systemsCopy.title} wide>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="dispatch">
          <View>{systemsCopy.intro}</View>
          <Card>
            <ListItem title={systemsCopy.address} note={whole(data.address)} />
            <ListItem title={systemsCopy.jurisdiction} note={communityId ?? ''} />
          </Card>
          {given && <KeyNotice {...given} onClose={() => setGiven(null)} />}
          <AddPart onKey={show} />
          <Section title={systemsCopy.list}>
            {data.systems.length === 0 && <Empty title={systemsCopy.empty} icon="lock" />}
            {data.systems.map((system) => (
              <SystemLine key={system.id} system={system} onKey={show} onRevoked={refresh} />
            ))}
          </Section>
        </View>
      )}
    </Page>
  )
}

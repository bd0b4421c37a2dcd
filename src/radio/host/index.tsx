import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { deskCopy } from '@/copy/desk'
import { hostCopy } from '@/copy/radio'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { useAct } from '@/events/use-act'
import { useProgramme } from '@/radio-sheet/use-programme'
import { AskMe } from './ask-me'
import { Turns } from './turns'
import '../index.scss'

function Bind({ onBound }: { onBound: () => Promise<void> }) {
  const [code, setCode] = useState('')
  const { busy, problem, run } = useAct()
  const bind = () =>
    void run(async () => {
      await call('radio.becomeHost', { code })
      await onBound()
      return hostCopy.bound
    })
  return (
    <Card>
      <Field label={hostCopy.code} hint={hostCopy.codeHint} value={code} maxLength={12} onInput={setCode} />
      <Problem problem={problem} />
      <Button kind="primary" wide busy={busy} disabled={code.trim().length < 8} onClick={bind}>
        {hostCopy.bind}
      </Button>
    </Card>
  )
}

/** A host's own turns; whoever is none yet ties their account with the office's code. */
export default function HostPage() {
  const { data, failure, loading, refresh, again } = useProgramme()
  return (
    <Page title={hostCopy.title} readable refresher={again}>
      <View className="radio">
        {loading && <Skeleton cards={2} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {data && <StaleNotice failure={failure} onRetry={refresh} />}
        {data && !data.me && <Bind onBound={again} />}
        {data?.me && (
          <Card>
            <ListItem icon="speaker" title={deskCopy.title} note={deskCopy.hostNote} onClick={go.desk} />
          </Card>
        )}
        {data?.me && <AskMe hostId={data.me.hostId} />}
        {data?.me && <Turns sheet={data.sheet} me={data.me} onChanged={again} />}
      </View>
    </Page>
  )
}

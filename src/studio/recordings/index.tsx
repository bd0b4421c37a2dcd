import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { recordingsCopy } from '@/copy/desk'
import { Failed } from '@/events/failed'
import { PrivacyConsent } from '@/events/privacy-consent'
import { AddPart } from './add-part'
import { RecordingCard } from './recording-card'
import '../index.scss'

type Cursor = NonNullable<Output<'onAir.officeRecordings'>['next']>
const most = 20

/** Brings recordings, writes their texts, and shows them. */
export default function RecordingsPage() {
  const [after, setAfter] = useState<Cursor | null>(null)
  const { data, failure, loading, refresh } = useUnkept(`recordings.${after?.id}`, () =>
    call('onAir.officeRecordings', { limit: most, ...(after && { after }) }),
  )
  const next = data?.next ?? null
  return (
    <Page title={recordingsCopy.title} wide>
      <View className="on-air">
        <Section title={recordingsCopy.add}>
          <AddPart onAdded={refresh} />
        </Section>
        <Section title={recordingsCopy.list}>
          {loading && <Skeleton lines={6} />}
          {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
          {data?.recordings.length === 0 && <Empty title={recordingsCopy.empty} icon="sound" />}
          <View className="on-air">
            {data?.recordings.map((recording) => (
              <RecordingCard key={recording.id} recording={recording} onDone={refresh} />
            ))}
          </View>
          <View className="on-air-acts">
            {next && <Button onClick={() => setAfter(next)}>{recordingsCopy.earlier}</Button>}
            {after && <Button onClick={() => setAfter(null)}>{recordingsCopy.latest}</Button>}
          </View>
        </Section>
      </View>
      <PrivacyConsent />
    </Page>
  )
}

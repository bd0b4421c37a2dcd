import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { exportPage } from '@/copy/export-page'
import { dataCopy, sayDeed, saySignUp } from '@/copy/people'
import { recordCopy } from '@/copy/slips'
import { sayMoment, saySpan } from '@/copy/times'
import { print } from '@/device/print'
import { saveText } from '@/device/save-text'
import { Failed } from '@/events/failed'
import { OwnPart } from '@/own-data/own-part'
import '../events/index.scss'
import './index.scss'
import { type SlipRecord, useRecord } from './use-record'

function Kept({ data }: { data: SlipRecord }) {
  const { profile, signUps, audit } = data
  const now = cloudNow()
  return (
    <View className="slip-record">
      <Card>
        <ListItem title={dataCopy.nickname} value={profile.nickname ?? dataCopy.none} />
        <ListItem title={dataCopy.building} value={profile.building ?? dataCopy.none} />
        <ListItem title={dataCopy.phone} value={profile.phone ?? dataCopy.none} />
      </Card>
      <Section title={recordCopy.signUps}>
        <Card>
          {signUps.length === 0 && <ListItem title={recordCopy.signUpsNone} />}
          {signUps.map((one) => (
            <ListItem
              key={one.eventId}
              title={`${one.title} · ${saySpan(one.startsAt, one.endsAt, now)}`}
              note={saySignUp(one)}
            />
          ))}
        </Card>
      </Section>
      <OwnPart name="reports" data={data} />
      <Section title={recordCopy.deeds}>
        <Card>
          {audit.map((deed) => (
            <ListItem key={deed.id} title={sayDeed(deed)} value={sayMoment(deed.at, now)} />
          ))}
        </Card>
      </Section>
      <View className="slip-record-made">{recordCopy.madeAt(data.exportedAt)}</View>
    </View>
  )
}

export default function SlipRecordPage() {
  const { ref = '' } = useRouter().params
  const { data, failure, loading, refresh } = useRecord(ref)
  const save = async (kept: SlipRecord) => {
    showToast(dataCopy.said[await saveText('linli.html', exportPage(kept, cloudNow()), 'text/html')])
  }
  return (
    <Page title={recordCopy.title} wide>
      <View className="slip-record-intro">{recordCopy.intro}</View>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <>
          <View className="office-actions">
            {print && (
              <Button kind="primary" onClick={print}>
                {recordCopy.print}
              </Button>
            )}
            <Button onClick={() => void save(data)}>{recordCopy.save}</Button>
          </View>
          <Kept data={data} />
        </>
      )}
    </Page>
  )
}

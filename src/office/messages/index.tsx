import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { messagesCopy } from '@/copy/messages'
import { saySpan } from '@/copy/times'
import { Failed } from '@/events/failed'
import { SectionTabs } from '@/events/section-tabs'
import { StaleNotice } from '@/events/stale-notice'
import { ways } from '../ways'
import { Compose } from './compose'
import './index.scss'
import { Ledger } from './ledger'
import { Rounds } from './rounds'
import { useMessages } from './use-messages'

export default function MessagesPage() {
  const { id = '' } = useRouter().params
  const { data, failure, loading, refresh } = useMessages(id)
  return (
    <Page title={messagesCopy.title} refresher={refresh}>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={() => void refresh()} />}
      {data && (
        <>
          <StaleNotice failure={failure} onRetry={() => void refresh()} />
          <View className="messages-title" {...aria({ role: 'heading', level: 1 })}>
            {data.event.title}
          </View>
          <View className="messages-when">{saySpan(data.event.startsAt, data.event.endsAt, cloudNow())}</View>
          <SectionTabs sections={data.event.sections} eventId={id} onChange={ways.toMessages} />
          {data.reach ? (
            <Compose event={{ ...data.event, id }} reach={data.reach} onSent={refresh} />
          ) : (
            <Notice tone="soft" title={messagesCopy.over} />
          )}
          <Rounds rounds={data.rounds} />
          <Ledger eventId={id} />
        </>
      )}
    </Page>
  )
}

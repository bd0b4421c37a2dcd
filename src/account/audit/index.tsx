import type { AuditLine } from '@contract/audit'
import { View } from '@tarojs/components'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Skeleton } from '@/components/skeleton'
import { auditCopy, sayDeed } from '@/copy/people'
import { sayMoment } from '@/copy/times'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'
import { AccountPage } from '../account-page'

function Lines() {
  const communityId = useSettings((settings) => settings.communityId)
  const log = usePages<AuditLine>(`audit.${communityId}.${usePerson()}`, async (after) => {
    const { lines, next } = await call('members.audit', after ? { after } : {})
    return { events: lines, next }
  })
  if (log.loading) return <Skeleton lines={6} />
  if (!log.events) return <Failed failure={log.failure} onRetry={log.refresh} />
  if (log.events.length === 0 && !log.hasMore) {
    return <Empty title={auditCopy.empty} hint={auditCopy.emptyHint} icon="lock" />
  }
  return (
    <>
      <StaleNotice failure={log.failure} onRetry={log.refresh} />
      <Card>
        {log.events.map((line) => (
          <View key={line.id} className="people-line">
            <View>{sayDeed(line)}</View>
            <View className="people-note">{sayMoment(line.at, cloudNow())}</View>
          </View>
        ))}
      </Card>
      <More {...log} />
    </>
  )
}

export default function AuditPage() {
  return (
    <AccountPage title={auditCopy.title} intro={auditCopy.intro}>
      <Lines />
    </AccountPage>
  )
}

import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { acceptCopy, dutiesCopy } from '@/copy/door'
import { saySpan } from '@/copy/times'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { usePages } from '@/events/use-pages'
import { useSettings } from '@/settings/settings'

function Doors() {
  const communityId = useSettings((settings) => settings.communityId)
  const duties = usePages(`duties.${communityId}.${usePerson()}`, (after) =>
    call('door.duties', after ? { after } : {}),
  )
  if (duties.loading) return <Skeleton cards={2} />
  if (!duties.events) return <Failed failure={duties.failure} onRetry={duties.refresh} />
  if (duties.events.length === 0) return <Empty title={dutiesCopy.empty} hint={dutiesCopy.emptyHint} icon="ticket" />
  return (
    <Section title={dutiesCopy.mine}>
      <StaleNotice failure={duties.failure} onRetry={duties.refresh} />
      <Card>
        {duties.events.map(({ id, title, startsAt, endsAt }) => (
          <ListItem
            key={id}
            icon="ticket"
            title={title}
            note={saySpan(startsAt, endsAt, cloudNow())}
            onClick={() => go.doorKeep(id)}
          />
        ))}
      </Card>
      <More {...duties} />
    </Section>
  )
}

/** The doors one keeps, and the way in for whoever has an invitation. */
export default function DutiesPage() {
  return (
    <AccountPage title={dutiesCopy.title} hint={acceptCopy.signInFirst}>
      <Doors />
      <Button wide onClick={() => go.doorAccept()}>
        {dutiesCopy.enter}
      </Button>
    </AccountPage>
  )
}

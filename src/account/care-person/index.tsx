import type { EventCard as Card_, MyEvent } from '@contract/events'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AskSheet } from '@/components/ask-sheet'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { careCopy, carePersonCopy } from '@/copy/care'
import { volunteerForCopy } from '@/copy/volunteer-for'
import { EventCard } from '@/events/event-card'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { usePhotos } from '@/events/use-photos'
import { AccountPage } from '../account-page'
import { SignUpForSheet } from './sign-up-for-sheet'
import { TicketSheet } from './ticket-sheet'
import { useCarePerson } from './use-care-person'

const takesSignUps = (event: Card_) => event.signup === 'open' || event.signup === 'waitlist'

function Person({ careRef, name }: { careRef: string; name: string }) {
  const { data, failure, loading, refresh, busy, problem, leave } = useCarePerson(careRef)
  const [leaving, setLeaving] = useState<MyEvent | null>(null)
  const [showing, setShowing] = useState<MyEvent | null>(null)
  const [entering, setEntering] = useState<Card_ | null>(null)
  const photoOf = usePhotos(
    [...(data?.theirs.map(({ event }) => event) ?? []), ...(data?.coming ?? [])].map((e) => e.cover),
  )
  if (loading) return <Skeleton cards={3} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const signedUp = new Set(data.theirs.map(({ event }) => event.id))
  const open = data.coming.filter((event) => takesSignUps(event) && !signedUp.has(event.id))
  return (
    <>
      <Card>
        <ListItem
          icon="people"
          title={volunteerForCopy.entry}
          note={volunteerForCopy.entryNote}
          onClick={() => go.volunteerFor(careRef, name)}
        />
      </Card>
      <Section title={carePersonCopy.signedUp}>
        {data.theirs.length === 0 && <View className="people-note">{carePersonCopy.none}</View>}
        {data.theirs.map((one) => (
          <EventCard
            key={one.event.id}
            event={one.event}
            photo={photoOf(one.event.cover)}
            seat={one.seat}
            onClick={() => setShowing(one)}
          />
        ))}
      </Section>
      <Section title={carePersonCopy.open}>
        {open.length === 0 && <View className="people-note">{carePersonCopy.nothing}</View>}
        {open.map((event) => (
          <EventCard key={event.id} event={event} photo={photoOf(event.cover)} onClick={() => setEntering(event)} />
        ))}
      </Section>
      {entering && (
        <SignUpForSheet
          key={entering.id}
          event={entering}
          careRef={careRef}
          name={name}
          onClose={() => setEntering(null)}
          onDone={refresh}
        />
      )}
      {showing && (
        <TicketSheet
          one={showing}
          name={name}
          onClose={() => setShowing(null)}
          onLeave={() => {
            setShowing(null)
            setLeaving(showing)
          }}
        />
      )}
      <AskSheet
        open={leaving !== null}
        title={carePersonCopy.leaveTitle(name)}
        yes={carePersonCopy.leave}
        no={careCopy.keep}
        busy={busy}
        problem={problem}
        onYes={() => leaving && leave(leaving.seat, () => setLeaving(null))}
        onClose={() => setLeaving(null)}
      >
        <View>{leaving?.event.title}</View>
        <View>{carePersonCopy.leaveHint}</View>
      </AskSheet>
    </>
  )
}

export default function CarePersonPage() {
  const { ref = '', name = '' } = useRouter().params
  const called = decodeURIComponent(name)
  return (
    <AccountPage title={called ? carePersonCopy.title(called) : carePersonCopy.fallback} intro={carePersonCopy.told}>
      <Person careRef={ref} name={called} />
    </AccountPage>
  )
}

import type { OwnData } from '@contract/own-data'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { careCopy } from '@/copy/care'
import { ownAiringsCopy } from '@/copy/desk'
import { auditCopy, dataCopy, saySignUp } from '@/copy/people'
import { ownPhotosCopy } from '@/copy/photos'
import { hostCopy } from '@/copy/radio'
import { sayRoles } from '@/copy/roles'
import { sayMoment, saySpan } from '@/copy/times'
import { go } from '@/events/go'
import { OwnPart } from '@/own-data/own-part'
import { OwnDuties } from './own-duties'
import { OwnInspections } from './own-inspections'
import { RenameSheet } from './rename-sheet'
import { useRename } from './use-rename'

interface WhatIsKeptProps {
  data: OwnData
  onChanged: () => Promise<void>
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View className="people-line">
      <View>{title}</View>
      {children}
    </View>
  )
}

/** Every collection in the words of the person it is about, with the way to correct it. */
export function WhatIsKept({ data, onChanged }: WhatIsKeptProps) {
  const { profile } = data
  const now = cloudNow()
  const left = Object.values(data.reminders).reduce((sum, count) => sum + count, 0)
  const renaming = useRename(onChanged)
  const note = (text: string) => <View className="people-note">{text}</View>
  return (
    <>
      <Section title={dataCopy.profile} action={{ label: dataCopy.correct, onClick: go.profile }}>
        <Card>
          <ListItem title={dataCopy.nickname} value={profile.nickname ?? dataCopy.none} />
          <ListItem title={dataCopy.building} value={profile.building ?? dataCopy.none} />
          <ListItem title={dataCopy.phone} value={profile.phone ?? dataCopy.none} />
          <ListItem title={dataCopy.roles} value={sayRoles(data.roles, data.headOf.join('、') || null)} />
          <ListItem title={dataCopy.calendar} value={dataCopy.calendarState(data.calendarOpen)} onClick={go.calendar} />
        </Card>
      </Section>
      <Section title={dataCopy.signUps}>
        <Card>
          {data.signUps.length === 0 && note(dataCopy.signUpsNone)}
          {data.signUps.map((one) => (
            <Line key={one.eventId} title={`${one.title} · ${saySpan(one.startsAt, one.endsAt, now)}`}>
              {note(saySignUp(one))}
              <Button label={`${dataCopy.rename}：${one.title}`} onClick={() => renaming.ask(one.eventId, one.name)}>
                {dataCopy.rename}
              </Button>
            </Line>
          ))}
        </Card>
      </Section>
      {data.doors.length > 0 && (
        <Section title={dataCopy.doors}>
          <Card>
            {data.doors.map(({ eventId, title, name }) => (
              <Line key={eventId} title={title}>
                {note(dataCopy.doorsAs(name))}
              </Line>
            ))}
          </Card>
        </Section>
      )}
      <Section title={dataCopy.reminders}>
        <Card>
          {left + data.messages.length === 0 && note(dataCopy.remindersNone)}
          {data.broadcasts.map(({ broadcastId, title, startsAt }) => (
            <ListItem key={broadcastId} title={dataCopy.remindOf(title)} value={sayMoment(startsAt, now)} />
          ))}
          {left > 0 && <View>{dataCopy.remindersLeft(left)}</View>}
          {data.messages.length > 0 && <View>{dataCopy.messages(data.messages.length)}</View>}
        </Card>
      </Section>
      {data.photos.length > 0 && (
        <Section title={ownPhotosCopy.title}>
          <Card>
            {data.photos.map((photo) => (
              <ListItem key={photo.at} title={ownPhotosCopy.say(photo)} value={sayMoment(photo.at, now)} />
            ))}
          </Card>
        </Section>
      )}
      <OwnPart name="reports" data={data} />
      <OwnPart name="service" data={data} />
      <OwnInspections inspecting={data.inspecting} />
      {data.hosting && (
        <Section title={hostCopy.title}>
          <Card>
            <ListItem title={hostCopy.as(data.hosting)} />
          </Card>
        </Section>
      )}
      {data.airings.length > 0 && (
        <Section title={ownAiringsCopy.title}>
          <Card>
            {data.airings.map((airing) => (
              <ListItem key={airing.notedAt} title={ownAiringsCopy.say(airing, now)} />
            ))}
          </Card>
        </Section>
      )}
      <OwnDuties data={data} />
      <Section title={dataCopy.care} action={{ label: careCopy.title, onClick: go.care }}>
        <Card>
          {data.lookingAfter.length + data.lookedAfterBy.length === 0 && note(careCopy.ofMeEmpty)}
          {data.lookingAfter.map((care) => (
            <Line key={care.ref} title={dataCopy.careOf(care.name)}>
              {note(careCopy.mineNote(care, now))}
            </Line>
          ))}
          {data.lookedAfterBy.map((care) => (
            <Line key={care.ref} title={dataCopy.careBy(care.name)}>
              {note(careCopy.ofMeNote(care, now))}
            </Line>
          ))}
        </Card>
      </Section>
      <Card>
        <ListItem
          icon="lock"
          title={auditCopy.title}
          note={auditCopy.note}
          value={dataCopy.auditCount(data.audit.length)}
          onClick={go.audit}
        />
      </Card>
      <RenameSheet renaming={renaming} />
    </>
  )
}

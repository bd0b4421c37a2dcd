import { View } from '@tarojs/components'
import { useSignedIn } from '@/cloud/account'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { careCopy } from '@/copy/care'
import { dutiesCopy } from '@/copy/door'
import { listenCopy } from '@/copy/listen'
import { mineCopy, reportEntry } from '@/copy/mine'
import { newsCopy } from '@/copy/news'
import { dataCopy, profileCopy } from '@/copy/people'
import { radioCopy } from '@/copy/radio'
import { volunteerCopy } from '@/copy/volunteer'
import { callPhone } from '@/device/phone'
import { go } from '@/events/go'
import { useKeepsDoors } from '@/events/kept-duty'
import { keptOffice } from '@/events/office'
import { useSettings } from '@/settings/settings'

export function Services() {
  const communityId = useSettings((settings) => settings.communityId)
  const signedIn = useSignedIn()
  const keepsDoors = useKeepsDoors(communityId)
  const office = keptOffice.get(communityId)
  const name = communityId ? office?.name : mineCopy.chooseCommunity
  return (
    <Section title={mineCopy.services}>
      <Card>
        <ListItem icon="home" title={mineCopy.community} {...(name && { value: name })} onClick={go.communities} />
        <ListItem icon="calendar" title={mineCopy.calendar} note={mineCopy.calendarNote} onClick={go.calendar} />
        <ListItem icon="bell" title={newsCopy.title} note={newsCopy.entryNote} onClick={go.news} />
        <ListItem icon="clock" title={radioCopy.title} note={radioCopy.entryNote} onClick={go.radio} />
        <ListItem icon="sound" title={listenCopy.title} note={listenCopy.note} onClick={go.listen} />
        {keepsDoors && <ListItem icon="ticket" title={dutiesCopy.title} note={dutiesCopy.note} onClick={go.duties} />}
        {signedIn && (
          <>
            <ListItem icon="place" title={reportEntry.title} note={reportEntry.note} onClick={go.myReports} />
            <ListItem icon="people" title={volunteerCopy.title} note={volunteerCopy.entryNote} onClick={go.volunteer} />
            <ListItem icon="person" title={profileCopy.title} note={profileCopy.note} onClick={go.profile} />
            <ListItem icon="people" title={careCopy.title} note={careCopy.note} onClick={go.care} />
            <ListItem icon="book" title={dataCopy.title} note={dataCopy.note} onClick={go.ownData} />
          </>
        )}
        <ListItem icon="lock" title={mineCopy.privacy} note={mineCopy.privacyNote} onClick={go.privacy} />
        {office && (
          <ListItem
            icon="phone"
            title={mineCopy.help}
            note={mineCopy.helpNote(office.office.phone)}
            onClick={() => void callPhone(office.office.phone)}
          />
        )}
        {process.env.TARO_ENV === 'weapp' && (
          <View className="mine-feedback">
            <Button wide openType="feedback">
              {mineCopy.feedback}
            </Button>
          </View>
        )}
      </Card>
    </Section>
  )
}

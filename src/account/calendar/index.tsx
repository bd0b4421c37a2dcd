import { View } from '@tarojs/components'
import { useSignedIn } from '@/cloud/account'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { calendarCopy } from '@/copy/account'
import { mineCopy } from '@/copy/mine'
import { go } from '@/events/go'
import { PrivacyConsent } from '@/events/privacy-consent'
import { Feed } from './feed'
import './index.scss'

export default function CalendarPage() {
  const signedIn = useSignedIn()
  return (
    <Page title={calendarCopy.title} readable>
      <View className="feed-intro">{calendarCopy.intro}</View>
      {signedIn ? (
        <Feed />
      ) : (
        <Empty
          title={mineCopy.visitor}
          hint={calendarCopy.signInFirst}
          icon="calendar"
          action={{ label: mineCopy.signIn, onClick: go.signIn }}
        />
      )}
      <PrivacyConsent />
    </Page>
  )
}

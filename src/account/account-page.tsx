import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useSignedIn } from '@/cloud/account'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { mineCopy } from '@/copy/mine'
import { peopleCopy } from '@/copy/people'
import { go } from '@/events/go'
import { PrivacyConsent } from '@/events/privacy-consent'
import './account-page.scss'

interface AccountPageProps {
  title: string
  intro?: string
  children: ReactNode
}

/** A page about oneself: it is empty for whoever is not signed in. */
export function AccountPage({ title, intro, children }: AccountPageProps) {
  const signedIn = useSignedIn()
  return (
    <Page title={title} readable>
      {intro && <View className="people-intro">{intro}</View>}
      {signedIn ? (
        <View className="people">{children}</View>
      ) : (
        <Empty
          title={mineCopy.visitor}
          hint={peopleCopy.signInFirst}
          icon="person"
          action={{ label: mineCopy.signIn, onClick: go.signIn }}
        />
      )}
      <PrivacyConsent />
    </Page>
  )
}

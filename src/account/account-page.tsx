import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { residentsWrite, useSignedIn } from '@/cloud/account'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { mineCopy } from '@/copy/mine'
import { peopleCopy } from '@/copy/people'
import { webCopy } from '@/copy/shared-screen'
import { go } from '@/events/go'
import { MiniProgramCode } from '@/events/mini-program'
import { PrivacyConsent } from '@/events/privacy-consent'
import './account-page.scss'

interface AccountPageProps {
  title: string
  intro?: string
  /** Why one signs in here. */
  hint?: string
  children: ReactNode
}

/** A page about oneself: it is empty for whoever is not signed in. */
export function AccountPage({ title, intro, hint = peopleCopy.signInFirst, children }: AccountPageProps) {
  const signedIn = useSignedIn()
  return (
    <Page title={title} readable>
      {intro && <View className="people-intro">{intro}</View>}
      {signedIn ? (
        <View className="people">{children}</View>
      ) : residentsWrite ? (
        <Empty
          title={mineCopy.visitor}
          hint={hint}
          icon="person"
          action={{ label: mineCopy.signIn, onClick: go.signIn }}
        />
      ) : (
        <>
          <Empty
            title={webCopy.personalTitle}
            hint={webCopy.personalHint}
            icon="person"
            action={{ label: webCopy.staffSignIn, onClick: go.signIn }}
          />
          <MiniProgramCode eventId={null} />
        </>
      )}
      <PrivacyConsent />
    </Page>
  )
}

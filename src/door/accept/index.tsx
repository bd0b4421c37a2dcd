import { View } from '@tarojs/components'
import { useSignedIn } from '@/cloud/account'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { acceptCopy } from '@/copy/door'
import { mineCopy } from '@/copy/mine'
import { canScan } from '@/device/scan'
import { go } from '@/events/go'
import { PrivacyConsent } from '@/events/privacy-consent'
import { useAccept } from './use-accept'
import './index.scss'

function Invitation() {
  const { code, setCode, name, setName, errors, problem, busy, scanCode, accept } = useAccept()
  return (
    <>
      {problem && (
        <Notice tone="bad" title={problem.title}>
          {problem.hint}
        </Notice>
      )}
      <Field
        label={acceptCopy.code}
        hint={acceptCopy.codeHint}
        value={code}
        maxLength={200}
        onInput={setCode}
        error={errors.code}
      />
      {canScan && (
        <View className="accept-scan">
          <Button wide onClick={() => void scanCode()}>
            {acceptCopy.scan}
          </Button>
        </View>
      )}
      <Field label={acceptCopy.name} value={name} maxLength={20} onInput={setName} error={errors.name} />
      <Button kind="primary" wide busy={busy} onClick={() => void accept()}>
        {acceptCopy.accept}
      </Button>
    </>
  )
}

/** Opens an invitation to keep a door. */
export default function AcceptPage() {
  const signedIn = useSignedIn()
  return (
    <Page title={acceptCopy.title} readable>
      <View className="accept-intro">{acceptCopy.intro}</View>
      {signedIn ? (
        <Invitation />
      ) : (
        <Empty
          title={mineCopy.visitor}
          hint={acceptCopy.signInFirst}
          icon="lock"
          action={{ label: mineCopy.signIn, onClick: go.signIn }}
        />
      )}
      <PrivacyConsent />
    </Page>
  )
}

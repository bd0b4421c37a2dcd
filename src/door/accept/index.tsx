import { useRouter } from '@tarojs/taro'
import { AccountPage } from '@/account/account-page'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { acceptCopy } from '@/copy/door'
import { canScan } from '@/device/scan'
import { type InvitationLink, useAccept } from './use-accept'

function Invitation(link: InvitationLink) {
  const { code, setCode, name, setName, errors, problem, busy, scanCode, accept } = useAccept(link)
  return (
    <>
      <Problem problem={problem} />
      <Field
        label={acceptCopy.code}
        hint={acceptCopy.codeHint}
        value={code}
        maxLength={200}
        onInput={setCode}
        error={errors.code}
      />
      {canScan && (
        <Button wide onClick={() => void scanCode()}>
          {acceptCopy.scan}
        </Button>
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
  // Read here: whoever comes back from signing in has another page's address in mind.
  const { code, c } = useRouter().params
  return (
    <AccountPage title={acceptCopy.title} intro={acceptCopy.intro} hint={acceptCopy.signInFirst}>
      <Invitation code={code} c={c} />
    </AccountPage>
  )
}

import { Image, View } from '@tarojs/components'
import { residentsWrite } from '@/cloud/account'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { signInCopy } from '@/copy/account'
import { ByPhone } from './by-phone'
import { useSignIn } from './use-sign-in'
import './index.scss'

export default function SignInPage() {
  const { username, password, typed, captcha, renewCaptcha, busy, problem, submit } = useSignIn()
  return (
    <Page title={signInCopy.title}>
      <View className="sign-in">
        <ByPhone />
        <View className="sign-in-intro">{residentsWrite ? signInCopy.intro : signInCopy.introForStaff}</View>
        <Field label={signInCopy.username} maxLength={64} {...username} />
        <Field label={signInCopy.password} type="password" maxLength={64} {...password} />
        {captcha && (
          <>
            <Image
              className="sign-in-captcha"
              src={captcha.picture}
              mode="aspectFit"
              {...aria({ role: 'img', label: signInCopy.captchaPicture })}
            />
            <Button onClick={() => void renewCaptcha()}>{signInCopy.captchaNew}</Button>
            <Field label={signInCopy.captcha} maxLength={10} {...typed} />
          </>
        )}
        {problem && (
          <View className="sign-in-problem">
            <Notice tone="bad" title={problem.title}>
              {problem.hint}
            </Notice>
          </View>
        )}
        <Button kind="primary" wide busy={busy} onClick={submit}>
          {signInCopy.submit}
        </Button>
      </View>
    </Page>
  )
}

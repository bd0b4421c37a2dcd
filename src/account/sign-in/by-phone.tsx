import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { aria } from '@/components/aria'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { qrPicture } from '@/components/ticket-code/qr-picture'
import { byPhoneCopy } from '@/copy/shared-screen'
import { useSettings } from '@/settings/settings'
import { writeSignInCode } from '../sign-in-code'
import { useByPhone } from './use-by-phone'

function Shown({ code, check }: { code: string; check: string }) {
  const communityId = useSettings((settings) => settings.communityId) ?? ''
  const picture = useMemo(
    () => qrPicture(encode(writeSignInCode({ communityId, code }), { ecc: 'M', border: 0 }).data),
    [communityId, code],
  )
  return (
    <View className="by-phone">
      <View className="by-phone-paper" {...aria({ role: 'img', label: byPhoneCopy.picture })}>
        <Image className="by-phone-picture" src={picture} {...aria({ hidden: true })} />
      </View>
      <View className="by-phone-words">
        <View>{byPhoneCopy.steps}</View>
        <View className="by-phone-label">{byPhoneCopy.check}</View>
        <View className="by-phone-check">{check}</View>
        <View className="by-phone-label">{byPhoneCopy.checkHint}</View>
      </View>
    </View>
  )
}

function ShownCard() {
  const { state, again } = useByPhone()
  if (state.kind === 'off' || state.kind === 'asking') return null
  return (
    <>
      <Section title={byPhoneCopy.title}>
        <Card>
          {state.kind === 'shown' ? (
            <Shown code={state.code} check={state.check} />
          ) : (
            <Notice
              tone={state.kind === 'declined' ? 'gold' : 'soft'}
              title={byPhoneCopy[state.kind]}
              action={{ label: byPhoneCopy.renew, onClick: () => void again() }}
            >
              {state.kind === 'declined' && byPhoneCopy.declinedHint}
            </Notice>
          )}
        </Card>
      </Section>
      <View className="sign-in-or">{byPhoneCopy.orPassword}</View>
    </>
  )
}

/** Nobody scans the phone that they hold. */
export function ByPhone() {
  return window.innerWidth < 700 ? null : <ShownCard />
}

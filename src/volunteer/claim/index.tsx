import { View } from '@tarojs/components'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { PhoneButton } from '@/components/phone-button'
import { Problem } from '@/components/problem'
import { claimCopy } from '@/copy/volunteer'
import { canScan } from '@/device/scan'
import { go } from '@/events/go'
import { BornFields } from '../born-fields'
import { ways } from '../ways'
import { useClaim } from './use-claim'
import '../index.scss'

function Claim() {
  const [way, setWay] = useState<'slip' | 'phone'>('slip')
  const claim = useClaim(() => go.back(ways.hub))
  const { form, change, errors, busy, problem, bySlip, byPhone, scanIt } = claim
  // Where WeChat vouches for a number, a typed one is the second choice.
  const asksByHand = way === 'phone' && process.env.TARO_ENV === 'weapp'
  return (
    <View className="volunteer">
      {way === 'slip' ? (
        <>
          <Field
            label={claimCopy.code}
            hint={claimCopy.codeHint}
            maxLength={20}
            value={form.code}
            error={errors.code}
            onInput={(code) => change({ code })}
          />
          {canScan && <Button onClick={() => void scanIt()}>{claimCopy.scan}</Button>}
        </>
      ) : (
        <>
          <View className="volunteer-note">{asksByHand ? claimCopy.byWechatHint : claimCopy.byPhoneHint}</View>
          <Field
            label={claimCopy.name}
            maxLength={20}
            value={form.name}
            error={errors.name}
            onInput={(name) => change({ name })}
          />
          <Field
            label={claimCopy.phone}
            type="number"
            maxLength={13}
            value={form.phone}
            error={errors.phone}
            onInput={(phone) => change({ phone })}
          />
        </>
      )}
      <BornFields born={form} errors={errors} onChange={change} />
      <Problem problem={problem} />
      {way === 'phone' && (
        <PhoneButton busy={busy} ready={claim.isNamed} onUnready={claim.sayWhatIsMissing} onCode={claim.byWechat}>
          {claimCopy.byWechat}
        </PhoneButton>
      )}
      <Button kind={asksByHand ? 'quiet' : 'primary'} wide busy={busy} onClick={way === 'slip' ? bySlip : byPhone}>
        {way === 'slip' ? claimCopy.connect : claimCopy.ask}
      </Button>
      <Button wide onClick={() => setWay(way === 'slip' ? 'phone' : 'slip')}>
        {way === 'slip' ? claimCopy.byPhone : claimCopy.bySlip}
      </Button>
    </View>
  )
}

export default function ClaimPage() {
  return (
    <AccountPage title={claimCopy.title} intro={claimCopy.intro}>
      <Claim />
    </AccountPage>
  )
}

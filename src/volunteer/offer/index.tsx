import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { showToast } from '@/components/toast'
import { shiftsCopy } from '@/copy/shifts'
import { canScan, scan } from '@/device/scan'
import { useAct } from '@/events/use-act'
import { ShiftCard } from '../shift-card'
import { ways } from '../ways'
import '../index.scss'

/** A link, or the code in it. */
const codeIn = (text: string): string => decodeURIComponent(/[?&]code=([^&]+)/.exec(text)?.[1] ?? text).trim()

function Offer({ given }: { given: string }) {
  const [code, setCode] = useState(given)
  const [offer, setOffer] = useState<Output<'shifts.showOffer'> | null>(null)
  const { busy, problem, run } = useAct()
  const show = (text: string) => {
    const asked = codeIn(text)
    if (asked === '') return
    setCode(asked)
    void run(async () => setOffer(await call('shifts.showOffer', { code: asked })))
  }
  const [showGiven] = useState(() => () => show(given))
  useEffect(showGiven, [showGiven])
  const scanIt = async () => show((await scan()) ?? '')
  const take = () =>
    run(async () => {
      const place = await call('shifts.takeOver', { code })
      showToast(shiftsCopy.taken)
      ways.toShift(place.shiftId)
    })
  return (
    <View className="volunteer">
      {!offer && (
        <>
          <Field
            label={shiftsCopy.offerCode}
            hint={shiftsCopy.offerCodeHint}
            maxLength={300}
            value={code}
            onInput={setCode}
          />
          {canScan && <Button onClick={() => void scanIt()}>{shiftsCopy.offerScan}</Button>}
        </>
      )}
      {offer && <ShiftCard shift={offer.shift} />}
      <Problem problem={problem} />
      {offer ? (
        <Button kind="primary" wide busy={busy} onClick={take}>
          {shiftsCopy.take}
        </Button>
      ) : (
        <Button kind="primary" wide busy={busy} onClick={() => show(code)}>
          {shiftsCopy.offerShow}
        </Button>
      )}
    </View>
  )
}

export default function OfferPage() {
  const given = useRouter().params.code ?? ''
  return (
    <AccountPage title={shiftsCopy.offerTitle} intro={shiftsCopy.offerIntro}>
      <Offer given={given} />
    </AccountPage>
  )
}

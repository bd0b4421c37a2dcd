import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { Card } from '@/components/card'
import { Skeleton } from '@/components/skeleton'
import { TicketCode } from '@/components/ticket-code'
import { codeCopy, spacedCode } from '@/copy/people'
import { sayClock } from '@/copy/times'
import { useBrightScreen } from '@/device/bright-screen'
import { Failed } from '@/events/failed'
import { AccountPage } from '../account-page'

const purposes = ['office', 'care', 'guardian'] as const
type Purpose = (typeof purposes)[number]
type Shown = Awaited<ReturnType<typeof ask>>

const ask = (purpose: Purpose) => call('members.showCode', { purpose })

function Code({ purpose }: { purpose: Purpose }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useBrightScreen(shown !== null)
  const show = useCallback(async () => {
    setFailure(null)
    try {
      setShown(await ask(purpose))
    } catch (problem) {
      setFailure(problem)
    }
  }, [purpose])
  useEffect(() => void show(), [show])
  if (failure) return <Failed failure={failure} onRetry={show} />
  if (!shown) return <Skeleton lines={5} />
  return (
    <Card>
      <TicketCode code={shown.code} number={spacedCode(shown.code)} label={codeCopy.label} />
      <View className="people-note">{codeCopy.until(sayClock(shown.until))}</View>
    </Card>
  )
}

export default function ShowCodePage() {
  const { params } = useRouter()
  const purpose = purposes.find((one) => one === params.purpose) ?? 'office'
  return (
    <AccountPage title={codeCopy.title[purpose]} intro={codeCopy.intro[purpose]}>
      <Code purpose={purpose} />
    </AccountPage>
  )
}

import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useRequest } from '@/cloud/use-request'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { sayDate } from '@/copy/times'
import { wardsCopy as copy } from '@/copy/volunteer-for'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { AccountPage } from '../account-page'

type Ward = Output<'volunteers.wards'>['wards'][number]

function WithdrawSheet({ ward, onClose, onDone }: { ward: Ward; onClose: () => void; onDone: () => Promise<void> }) {
  const { busy, problem, run } = useAct()
  const withdraw = () =>
    run(async () => {
      await call('volunteers.guardianWithdraws', { ref: ward.ref })
      onClose()
      showToast(copy.done)
      await onDone()
    })
  return (
    <AskSheet
      open
      title={copy.withdrawTitle(ward.name)}
      yes={copy.withdraw}
      no={copy.keep}
      busy={busy}
      problem={problem}
      onYes={withdraw}
      onClose={onClose}
    >
      {copy.withdrawHint}
    </AskSheet>
  )
}

function Wards() {
  const { data, failure, loading, refresh } = useRequest(`wards.${usePerson()}`, () => call('volunteers.wards', {}))
  const [ending, setEnding] = useState<Ward | null>(null)
  if (loading) return <Skeleton lines={4} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  if (data.wards.length === 0) return <Empty title={copy.none} hint={copy.noneHint} icon="people" />
  return (
    <Card>
      {data.wards.map((ward) => (
        <View key={ward.ref} className="people-line">
          <ListItem icon="person" title={ward.name} note={copy.since(sayDate(ward.at, cloudNow()))} />
          <Button label={`${ward.name} ${copy.withdraw}`} onClick={() => setEnding(ward)}>
            {copy.withdraw}
          </Button>
        </View>
      ))}
      {ending && <WithdrawSheet ward={ending} onClose={() => setEnding(null)} onDone={refresh} />}
    </Card>
  )
}

/** For whom one agreed as their guardian, and the way to take it back. */
export default function WardsPage() {
  return (
    <AccountPage title={copy.title} intro={copy.intro}>
      <Wards />
    </AccountPage>
  )
}

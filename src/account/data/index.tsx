import { Skeleton } from '@/components/skeleton'
import { dataCopy } from '@/copy/people'
import { Failed } from '@/events/failed'
import { StaleNotice } from '@/events/stale-notice'
import { AccountPage } from '../account-page'
import { useOwnData } from '../use-own-data'
import { DeleteAccount } from './delete-account'
import { TakeAlong } from './take-along'
import { WhatIsKept } from './what-is-kept'

function OwnData() {
  const { data, failure, loading, refresh } = useOwnData()
  if (loading) return <Skeleton lines={8} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  return (
    <>
      <StaleNotice failure={failure} onRetry={refresh} />
      <WhatIsKept data={data} onChanged={refresh} />
      <TakeAlong />
      <DeleteAccount />
    </>
  )
}

export default function DataPage() {
  return (
    <AccountPage title={dataCopy.title} intro={dataCopy.intro}>
      <OwnData />
    </AccountPage>
  )
}

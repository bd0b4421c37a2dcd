import { useState } from 'react'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { showToast } from '@/components/toast'
import { Entries } from './entries'
import { Looks } from './looks'
import { Sheets } from './sheets'
import { States } from './states'
import { Surfaces } from './surfaces'

/** Every component in each of its states; only in the h5 development build. */
export default function Gallery() {
  const [busy, setBusy] = useState(false)
  const signUp = () => {
    setBusy(true)
    setTimeout(() => setBusy(false), 2000)
  }
  return (
    <Page
      title="组件一览"
      back
      readable
      refresher={() => showToast('已是最新')}
      footer={
        <Button kind="primary" wide busy={busy} onClick={signUp}>
          {busy ? '正在报名…' : '报名'}
        </Button>
      }
    >
      <Looks />
      <Surfaces />
      <Entries />
      <Sheets />
      <States />
    </Page>
  )
}

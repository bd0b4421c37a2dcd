import { View } from '@tarojs/components'
import { useState } from 'react'
import { signOut } from '@/cloud/account'
import { call } from '@/cloud/call'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Switch } from '@/components/switch'
import { showToast } from '@/components/toast'
import { dataCopy } from '@/copy/people'
import { clearDevice } from '@/events/clear-device'
import { go } from '@/events/go'
import { useAct } from '@/events/use-act'

const confirm = 'delete-everything-about-me' as const

/** Goes on until the cloud says that nothing is left; a call that failed is continued by the next. */
async function deleteEverything(): Promise<void> {
  while (!(await call('members.deleteAccount', { confirm })).done) {
    // Some of it went; the next call takes the rest.
  }
}

export function DeleteAccount() {
  const [asking, setAsking] = useState(false)
  const [sure, setSure] = useState(false)
  const { busy, problem, run } = useAct()
  const close = () => {
    setAsking(false)
    setSure(false)
  }
  const erase = () =>
    void run(async () => {
      await deleteEverything()
      await signOut()
      clearDevice()
      close()
      showToast(dataCopy.deleted)
      go.home()
    })
  return (
    <>
      <Button kind="danger" wide onClick={() => setAsking(true)}>
        {dataCopy.delete}
      </Button>
      <AskSheet
        open={asking}
        title={dataCopy.deleteTitle}
        yes={busy ? dataCopy.deleting : dataCopy.deleteConfirm}
        no={dataCopy.deleteKeep}
        busy={busy}
        disabled={!sure}
        problem={problem}
        onYes={erase}
        onClose={close}
      >
        <View>{dataCopy.deleteHint}</View>
        <Switch label={dataCopy.deleteSure} checked={sure} onChange={setSure} />
      </AskSheet>
    </>
  )
}

import type { OfficeNotice } from '@contract/notices'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { writeCopy } from '@/copy/editorial'
import { useAct } from '@/events/use-act'

/** Takes a notice from everywhere at once, after a second look. */
export function WithdrawSheet({ notice, onDone }: { notice: OfficeNotice; onDone: (now: OfficeNotice) => void }) {
  const [open, setOpen] = useState(false)
  const task = useAct()
  const withdraw = () =>
    task.run(async () => {
      onDone(await call('notices.withdraw', { noticeId: notice.id }))
      setOpen(false)
      return writeCopy.withdrawn
    })
  return (
    <>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {writeCopy.withdraw}
      </Button>
      <Sheet open={open} title={writeCopy.withdrawTitle} onClose={() => setOpen(false)}>
        <View>{writeCopy.withdrawHint}</View>
        <Problem problem={task.problem} />
        <View className="editorial-acts">
          <Button kind="danger" busy={task.busy} onClick={withdraw}>
            {writeCopy.withdraw}
          </Button>
        </View>
      </Sheet>
    </>
  )
}

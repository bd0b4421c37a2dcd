import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { batchCopy, dispatchCopy } from '@/copy/dispatch'
import { Failed } from '@/events/failed'
import { type Batch, stepAll } from './use-batch'

/** Grid workers by name, with what each has on hand: to see who could use a hand. */
function useHands() {
  return useUnkept('dispatch.hands', async () => {
    const [{ workers }, load] = await Promise.all([call('reports.workers', {}), call('reports.load', {})])
    return workers.map(({ ref, name }) => {
      const hand = load.workers.find((one) => one.ref === ref)
      return { value: ref, label: name, note: dispatchCopy.loadOf(hand?.open ?? 0, hand?.late ?? 0) }
    })
  })
}

export function GiveSheet({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const { data, failure, loading, refresh } = useHands()
  const [to, setTo] = useState<string | null>(null)
  const give = () => to && batch.run((ids) => stepAll(ids, { move: 'dispatch', to }, batch.turn), onClose)
  return (
    <Sheet open title={batchCopy.giveTitle(batch.chosen.length)} onClose={onClose}>
      <View className="dispatch">
        {loading && <Skeleton lines={3} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {data && <Choice label={dispatchCopy.dispatch} options={data} value={to} onChange={setTo} />}
        <Problem problem={batch.problem} />
        <Button kind="primary" wide busy={batch.busy} disabled={to === null} onClick={() => void give()}>
          {batchCopy.giveSend}
        </Button>
      </View>
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { equipmentCopy } from '@/copy/equipment'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import type { Filter } from '../filter'

interface HandOverSheetProps {
  filter: Filter
  /** What the filter shows, in words. */
  what: string
  onClose: () => void
}

/** Names who looks after everything of a type, or in a grid. */
export function HandOverSheet({ filter, what, onClose }: HandOverSheetProps) {
  const workers = useUnkept('equipment.workers', () => call('reports.workers', {}))
  const [refs, setRefs] = useState<string[]>([])
  const { busy, problem, run } = useAct()
  const save = () =>
    run(async () => {
      const { type, gridId } = filter
      await call('assets.handOver', { ...(type && { type }), ...(gridId && { gridId }), refs })
      onClose()
      return equipmentCopy.handedOver
    })
  return (
    <Sheet open title={equipmentCopy.handOverTitle(what)} onClose={onClose}>
      <View className="equipment">
        <View>{equipmentCopy.handOverHint}</View>
        {workers.loading && <Skeleton lines={3} />}
        {!workers.data && workers.failure !== null && <Failed failure={workers.failure} onRetry={workers.refresh} />}
        {workers.data?.workers.length === 0 && <View>{equipmentCopy.nobody}</View>}
        {workers.data && workers.data.workers.length > 0 && (
          <Choice
            multiple
            label={equipmentCopy.responsible}
            options={workers.data.workers.map(({ ref, name }) => ({ value: ref, label: name }))}
            value={refs}
            onChange={setRefs}
          />
        )}
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} disabled={!workers.data} onClick={save}>
          {equipmentCopy.responsibleSave}
        </Button>
        <Button wide onClick={onClose}>
          {equipmentCopy.cancel}
        </Button>
      </View>
    </Sheet>
  )
}

import type { Route } from '@contract/routes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { routesCopy, workforceCopy } from '@/copy/workforce'
import '@/events/sheet-choice.scss'
import { useAct } from '@/events/use-act'

/** A route that is walked no more. */
export function RetirePart({ route, onRetired }: { route: Route; onRetired: () => Promise<void> }) {
  const [asking, setAsking] = useState(false)
  const { busy, problem, run } = useAct()
  const retire = () =>
    run(async () => {
      await call('routes.retire', { routeId: route.id })
      setAsking(false)
      await onRetired()
      return routesCopy.retired
    })
  return (
    <View className="workforce-acts">
      <Button onClick={() => setAsking(true)}>{routesCopy.retire}</Button>
      <Sheet open={asking} title={routesCopy.retireTitle} onClose={() => setAsking(false)}>
        <View className="sheet-choice">
          <View>{routesCopy.retireHint}</View>
          <Problem problem={problem} />
          <Button kind="danger" wide busy={busy} onClick={() => void retire()}>
            {routesCopy.retire}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {workforceCopy.cancel}
          </Button>
        </View>
      </Sheet>
    </View>
  )
}

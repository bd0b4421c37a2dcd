import type { Route } from '@contract/routes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { routesCopy, workforceCopy } from '@/copy/workforce'
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
      <AskSheet
        open={asking}
        title={routesCopy.retireTitle}
        yes={routesCopy.retire}
        no={workforceCopy.cancel}
        busy={busy}
        problem={problem}
        onYes={retire}
        onClose={() => setAsking(false)}
      >
        {routesCopy.retireHint}
      </AskSheet>
    </View>
  )
}

import type { Route } from '@contract/routes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { aria } from '@/components/aria'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Stepper } from '@/components/stepper'
import { showToast } from '@/components/toast'
import { routesCopy, workforceCopy } from '@/copy/workforce'
import { whereAmI } from '@/device/location'
import { useAct } from '@/events/use-act'
import { type PointForm, say } from './form'

const radiusStep = 10

interface PointPartProps {
  n: number
  point: PointForm
  route: Route | null
  onChange: (part: Partial<PointForm>) => void
  onRemove: () => void
  onReprinted: (routeId: string) => Promise<void>
}

/** One point of a route: what it is called, where it is, and its printed code. */
export function PointPart({ n, point, route, onChange, onRemove, onReprinted }: PointPartProps) {
  const [asking, setAsking] = useState(false)
  const { busy, problem, run } = useAct()
  const here = async () => {
    const found = await whereAmI()
    if (found) onChange({ position: say(found) })
    else showToast(routesCopy.noLocation)
  }
  const reprint = () =>
    run(async () => {
      if (!route || !point.id) return null
      await call('routes.reprint', { routeId: route.id, pointId: point.id, print: point.print })
      setAsking(false)
      await onReprinted(route.id)
      return routesCopy.reprinted
    })
  return (
    <Card>
      <View className="workforce-head" {...aria({ role: 'heading', level: 3 })}>
        {routesCopy.point(n)}
      </View>
      <Field label={routesCopy.pointName} value={point.name} maxLength={30} onInput={(name) => onChange({ name })} />
      <Field label={routesCopy.pointHint} value={point.hint} maxLength={60} onInput={(hint) => onChange({ hint })} />
      <Field
        label={routesCopy.position}
        hint={routesCopy.positionHint}
        value={point.position}
        maxLength={60}
        onInput={(position) => onChange({ position })}
      />
      <Stepper
        label={routesCopy.radius}
        value={point.radius}
        min={radiusStep}
        max={500}
        unit={routesCopy.metres}
        onChange={(radius) =>
          onChange({ radius: radius > point.radius ? point.radius + radiusStep : point.radius - radiusStep })
        }
      />
      <View className="workforce-acts">
        <Button onClick={() => void here()}>{routesCopy.here}</Button>
        {point.id && route && (
          <Button label={`${point.name} ${routesCopy.reprint}`} onClick={() => setAsking(true)}>
            {routesCopy.reprint}（{routesCopy.prints(point.print)}）
          </Button>
        )}
        <Button label={`${routesCopy.point(n)} ${routesCopy.removePoint}`} onClick={onRemove}>
          {routesCopy.removePoint}
        </Button>
      </View>
      <AskSheet
        open={asking}
        title={routesCopy.reprintTitle(point.name)}
        yes={routesCopy.reprint}
        no={workforceCopy.cancel}
        busy={busy}
        problem={problem}
        onYes={reprint}
        onClose={() => setAsking(false)}
      >
        {routesCopy.reprintHint}
      </AskSheet>
    </Card>
  )
}

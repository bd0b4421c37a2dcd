import type { Route } from '@contract/routes'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Stepper } from '@/components/stepper'
import { routesCopy, workforceCopy } from '@/copy/workforce'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'
import { ways } from '../ways'
import { blankPoint, type PointForm, readRoute, routeForm } from './form'
import { PointPart } from './point-part'
import { RetirePart } from './retire-part'
import '../index.scss'

const orders = Object.entries(routesCopy.orders).map(([value, label]) => ({ value: value as Route['order'], label }))
const secondsStep = 10
const mostSeconds = 600
const mostPoints = 40

/** A tap is ten seconds, whatever the number was before. */
const stepped = (before: number, next: number): number =>
  Math.max(0, next > before ? before + secondsStep : before - secondsStep)

interface RouteEditorProps {
  route: Route | null
  onSaved: (routeId: string) => Promise<void>
}

/** A route and its points as they are typed; saving keeps the codes of points that stay. */
function RouteEditor({ route, onSaved }: RouteEditorProps) {
  const [form, setForm] = useState(() => routeForm(route))
  const [key] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const changePoint = (at: number, part: Partial<PointForm>) =>
    change({ points: form.points.map((point, n) => (n === at ? { ...point, ...part } : point)) })
  const save = () => {
    const reading = readRoute(form)
    if (!reading.ok) {
      return setProblem({ title: reading.why, hint: reading.at === undefined ? '' : routesCopy.point(reading.at + 1) })
    }
    const { fields } = reading
    void run(async () => {
      const saved = route
        ? await call('routes.edit', { routeId: route.id, revision: route.revision, fields })
        : await call('routes.create', { key, fields })
      await onSaved(saved.id)
      return workforceCopy.saved
    })
  }
  return (
    <>
      <Card>
        <Field label={routesCopy.name} value={form.name} maxLength={30} onInput={(name) => change({ name })} />
        <Field label={routesCopy.about} value={form.about} maxLength={100} onInput={(about) => change({ about })} />
        <Choice label={routesCopy.order} options={orders} value={form.order} onChange={(order) => change({ order })} />
        <Stepper
          label={routesCopy.least}
          hint={routesCopy.leastHint}
          value={form.leastSeconds}
          min={0}
          max={mostSeconds}
          unit={routesCopy.seconds}
          onChange={(next) => change({ leastSeconds: stepped(form.leastSeconds, next) })}
        />
      </Card>
      <Section title={routesCopy.points}>
        {form.points.map((point, at) => (
          <PointPart
            key={point.key}
            n={at + 1}
            point={point}
            route={route}
            onChange={(part) => changePoint(at, part)}
            onRemove={() => change({ points: form.points.filter((_, n) => n !== at) })}
            onReprinted={onSaved}
          />
        ))}
        <Button
          wide
          disabled={form.points.length >= mostPoints}
          onClick={() => change({ points: [...form.points, blankPoint()] })}
        >
          {routesCopy.addPoint}
        </Button>
      </Section>
      <Problem problem={problem} />
      <View className="workforce-acts">
        <Button kind="primary" busy={busy} onClick={save}>
          {workforceCopy.save}
        </Button>
        {route && <Button onClick={() => ways.sheet(route.id)}>{routesCopy.print}</Button>}
      </View>
    </>
  )
}

export default function RoutesPage() {
  const { data, failure, loading, refresh } = useUnkept('routes', async () => (await call('routes.list', {})).routes)
  const [chosen, setChosen] = useState('')
  const route = data?.find(({ id }) => id === chosen) ?? null
  const options = [
    { value: '', label: routesCopy.create },
    ...(data ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const saved = async (routeId: string) => {
    await refresh()
    setChosen(routeId)
  }
  return (
    <Page title={routesCopy.title} wide>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="workforce">
          <Choice label={routesCopy.choose} options={options} value={chosen} onChange={setChosen} />
          <RouteEditor key={`${chosen}.${route?.revision}`} route={route} onSaved={saved} />
          {route && <RetirePart route={route} onRetired={() => saved('')} />}
        </View>
      )}
    </Page>
  )
}

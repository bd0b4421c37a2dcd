import type { ProgrammeEdit, Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { planCopy } from '@/copy/studio'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { useAct } from '@/events/use-act'
import { PreviewPart } from '../preview-part'
import { Segments } from '../segments'
import { useStudio } from '../use-studio'
import { EndPart } from './end-part'
import { planForm, readPlan } from './plan-form'
import { RotaPart } from './rota-part'
import { RulePart } from './rule-part'
import { WordsPart } from './words-part'
import '../index.scss'
import '../programme.scss'

interface EditorProps {
  studio: Studio
  programmeId: string | null
  save: (edit: ProgrammeEdit) => Promise<void>
}

/** A plan with the coming four weeks and what clashes, before it is saved. */
function Editor({ studio, programmeId, save }: EditorProps) {
  const [form, setForm] = useState(() => planForm(studio, programmeId))
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const reading = readPlan(form)
  const submit = () => {
    if (!reading.ok) return setProblem({ title: planCopy[reading.why], hint: '' })
    void run(async () => {
      await save(reading.edit)
      go.back(go.studio)
      return planCopy.saved
    })
  }
  return (
    <View className="studio-form">
      <Card>
        <View className="studio-form">
          <WordsPart form={form} change={change} />
          <RulePart form={form} change={change} />
        </View>
      </Card>
      <Card>
        <View className="studio-form">
          <Segments
            segments={form.segments}
            length={Number(form.minutes) || 0}
            change={(segments) => change({ segments })}
          />
        </View>
      </Card>
      <Card>
        <View className="studio-form">
          <RotaPart studio={studio} form={form} change={change} />
        </View>
      </Card>
      <PreviewPart version={studio.version} edit={reading.ok ? reading.edit : null} programmeId={form.programmeId} />
      <Problem problem={problem} />
      <Button kind="primary" wide busy={busy} onClick={submit}>
        {planCopy.save}
      </Button>
      {programmeId && <EndPart studio={studio} programmeId={programmeId} save={save} />}
    </View>
  )
}

export default function PlanPage() {
  const { data, failure, loading, refresh, save } = useStudio()
  const programmeId = useRouter().params.programme ?? null
  return (
    <Page title={programmeId ? planCopy.titleEdit : planCopy.titleNew}>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && <Editor studio={data} programmeId={programmeId} save={save} />}
    </Page>
  )
}

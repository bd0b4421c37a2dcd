import type { Broadcast } from '@contract/radio'
import type { ProgrammeEdit, Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { refusals } from '@/copy/refusals'
import { orderCopy } from '@/copy/segments'
import { studioCopy } from '@/copy/studio'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { useAct } from '@/events/use-act'
import { exceptionOf } from '../programme/date-form'
import { Segments } from '../segments'
import { lengthOf, minutesOf, readSegments, segmentForms } from '../segments/segment-form'
import { useStudio } from '../use-studio'
import { orderEdit } from './order-edit'
import '../index.scss'
import '../programme.scss'

const minuteMs = 60_000
/** Of a broadcast, in minutes. */
const longest = 360

interface EditorProps {
  studio: Studio
  broadcast: Broadcast
  save: (edit: ProgrammeEdit) => Promise<void>
}

/** The parts of one broadcast; every other day keeps the programme's own. */
function Editor({ studio, broadcast, save }: EditorProps) {
  const { id, segments, special, startsAt, endsAt } = broadcast
  const [forms, setForms] = useState(() => segmentForms(segments))
  const { busy, problem, run, setProblem } = useAct()
  const known = exceptionOf(studio, broadcast)
  const planned = (Date.parse(endsAt) - Date.parse(startsAt)) / minuteMs
  const [minutes, setMinutes] = useState(String(planned))
  const length = lengthOf(minutes, longest)
  const write = (own: Parameters<typeof orderEdit>[2], done: string) =>
    void run(async () => {
      await save(orderEdit(id, known, own))
      go.back(go.studio)
      return done
    })
  const submit = () => {
    const parts = readSegments(forms)
    if (!parts || length === 0) return setProblem(orderCopy.incomplete)
    if (minutesOf(forms) > length) return setProblem(refusals['segments-too-long'])
    write({ segments: parts, minutes: length === planned ? (known?.minutes ?? null) : length }, orderCopy.saved)
  }
  return (
    <View className="studio-form">
      <View>
        <View className="on-air-name">{studioCopy.clashAt(broadcast, cloudNow())}</View>
        <View className="on-air-note">{known?.segments ? orderCopy.ownNote : orderCopy.note}</View>
      </View>
      <Card>
        <View className="studio-form">
          <Field label={orderCopy.minutes} type="number" maxLength={3} value={minutes} onInput={setMinutes} />
          <Segments segments={forms} length={length} change={setForms} />
        </View>
      </Card>
      <Problem problem={problem} />
      <Button kind="primary" wide busy={busy} onClick={submit}>
        {orderCopy.save}
      </Button>
      {known?.segments && !special && (
        <Button wide busy={busy} onClick={() => write(null, orderCopy.backDone)}>
          {orderCopy.back}
        </Button>
      )}
    </View>
  )
}

const mayChange = ({ state, startsAt }: Broadcast): boolean => state === 'on' && Date.parse(startsAt) > cloudNow()

/** What is in one broadcast of one day, until it begins. */
export default function OrderPage() {
  const { data, failure, loading, refresh, save } = useStudio()
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const broadcast = data?.broadcasts.find((one) => one.id === id)
  return (
    <Page title={orderCopy.title}>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && broadcast && mayChange(broadcast) && <Editor studio={data} broadcast={broadcast} save={save} />}
      {data && !(broadcast && mayChange(broadcast)) && (
        <Empty
          title={orderCopy.gone}
          hint={orderCopy.goneHint}
          icon="calendar"
          action={{ label: studioCopy.title, onClick: go.studio }}
        />
      )}
    </Page>
  )
}

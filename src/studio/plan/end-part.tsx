import type { ProgrammeEdit, Studio } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { DateTime } from '@/components/date-time'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { planCopy } from '@/copy/studio'
import { go } from '@/events/go'
import { useAct } from '@/events/use-act'
import { dayAfter } from '@/volunteer/local-day'

interface EndPartProps {
  studio: Studio
  programmeId: string
  save: (edit: ProgrammeEdit) => Promise<void>
}

/** From a day on it plays no more; what was on stays in the books. */
export function EndPart({ studio, programmeId, save }: EndPartProps) {
  const [asking, setAsking] = useState(false)
  const [from, setFrom] = useState(() => dayAfter(studio.today, 1))
  const { busy, problem, run } = useAct()
  const end = () =>
    void run(async () => {
      await save({ do: 'end', programmeId, from })
      go.back(go.studio)
      return planCopy.ended
    })
  return (
    <>
      <Button kind="danger" wide onClick={() => setAsking(true)}>
        {planCopy.end}
      </Button>
      <Sheet open={asking} title={planCopy.endTitle} onClose={() => setAsking(false)}>
        <View className="studio-form">
          <DateTime label={planCopy.from} kind="date" value={from} onChange={setFrom} />
          <Problem problem={problem} />
          <Button kind="danger" wide busy={busy} onClick={end}>
            {planCopy.endConfirm}
          </Button>
          <Button wide onClick={() => setAsking(false)}>
            {planCopy.keep}
          </Button>
        </View>
      </Sheet>
    </>
  )
}

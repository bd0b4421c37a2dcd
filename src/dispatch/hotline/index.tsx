import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { hotlineCopy } from '@/copy/dispatch'
import { saveFile } from '@/device/save-file'
import { useAct } from '@/events/use-act'
import { isWrong, thisYear } from '../period'
import { PeriodPart } from '../period-part'
import '../index.scss'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What came from the hotline goes back in its own columns, with its numbers and times. */
export default function HotlinePage() {
  const [period, setPeriod] = useState(thisYear)
  const { busy, problem, run } = useAct()
  const save = () =>
    run(async () => {
      const { rows, xlsx } = await call('reports.exportHotline', period)
      if (rows > 0) await saveFile(hotlineCopy.file(period.from, period.until), xlsx, xlsxType)
      return hotlineCopy.saved(rows)
    })
  return (
    <Page title={hotlineCopy.title} wide>
      <View className="dispatch">
        <View>{hotlineCopy.intro}</View>
        <Card>
          <PeriodPart period={period} onChange={setPeriod} />
          <Problem problem={problem} />
          <View className="dispatch-acts">
            <Button kind="primary" busy={busy} disabled={isWrong(period)} onClick={save}>
              {hotlineCopy.save}
            </Button>
          </View>
        </Card>
      </View>
    </Page>
  )
}

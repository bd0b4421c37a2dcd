import { View } from '@tarojs/components'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { Skeleton } from '@/components/skeleton'
import { Tick } from '@/components/tick'
import { reportCopy } from '@/copy/report'
import { workCopy } from '@/copy/report-work'
import { Failed } from '@/events/failed'
import { More } from '@/events/more'
import { StaleNotice } from '@/events/stale-notice'
import { ReportLine } from '../report-line'
import { TellMe } from '../tell-me'
import { ways } from '../ways'
import { FixSheet } from './fix-sheet'
import { sayName } from './say-name'
import { useWork, type Working } from './use-work'
import { WaitingNotice } from './waiting-notice'
import { WorkMap } from './work-map'
import '../index.scss'
import './index.scss'

type Way = 'list' | 'map'
const views = Object.entries(workCopy.views).map(([value, label]) => ({ value: value as Way, label }))

type Work = ReturnType<typeof useWork>

/** What can be done with those that are chosen. */
function Acts({ day }: { day: Work }) {
  const [fixing, setFixing] = useState(false)
  const { chosen, write } = day
  if (chosen.length === 0) return null
  return (
    <Card className="work-acts">
      <View {...aria({ live: 'polite' })}>{workCopy.chosen(chosen.length)}</View>
      {chosen.some(({ startedAt, standing }) => !startedAt && !standing) && (
        <Button onClick={() => write('start')}>{workCopy.start}</Button>
      )}
      <Button kind="primary" onClick={() => setFixing(true)}>
        {workCopy.fix}
      </Button>
      <Button onClick={day.clear}>{workCopy.none}</Button>
      {fixing && (
        <FixSheet
          move="fix"
          count={chosen.length}
          onWrite={(why, photos) => write('fix', why, photos)}
          onClose={() => setFixing(false)}
        />
      )}
    </Card>
  )
}

interface LineProps {
  report: Working
  /** As on the map. */
  number: number
  chosen: boolean
  onChoose: (id: string, on: boolean) => void
}

function Line({ report, number, chosen, onChoose }: LineProps) {
  const ended = report.standing === 'fix' || report.standing === 'handBack'
  const begun = report.startedAt !== null || report.standing === 'start'
  const tags = [begun && !ended ? workCopy.started : null, report.standing ? workCopy.waitingTag : null]
  return (
    <View className="work-line">
      <View className="work-number">
        <View {...aria({ hidden: true })}>{number}</View>
        {!ended && (
          <Tick label={workCopy.tick(sayName(report))} checked={chosen} onChange={(on) => onChoose(report.id, on)} />
        )}
      </View>
      <ReportLine report={report} due tags={tags.filter((tag) => tag !== null)} onClick={() => ways.show(report.id)} />
    </View>
  )
}

function Day() {
  const [view, setView] = useState<Way>('list')
  const day = useWork()
  const { list, reports, chosen } = day
  if (list.loading) return <Skeleton cards={3} />
  if (!list.events) return <Failed failure={list.failure} onRetry={list.refresh} />
  return (
    <View className="report">
      <StaleNotice failure={list.failure} onRetry={list.refresh} />
      <WaitingNotice work={day.work} />
      {reports.length > 0 && (
        <View className="report-kinds">
          <Choice label={workCopy.view} options={views} value={view} onChange={setView} />
        </View>
      )}
      {reports.length === 0 && <Empty title={reportCopy.workEmpty} icon="check" />}
      {view === 'map' && reports.length > 0 && <WorkMap reports={reports} />}
      <Acts day={day} />
      {reports.map((report, n) => (
        <Line
          key={report.id}
          report={report}
          number={n + 1}
          chosen={chosen.some(({ id }) => id === report.id)}
          onChoose={day.choose}
        />
      ))}
      <More {...list} />
      <TellMe who="duty" id="work" place="duty" />
    </View>
  )
}

export default function WorkPage() {
  return (
    <AccountPage title={reportCopy.work} intro={reportCopy.workNote}>
      <Day />
    </AccountPage>
  )
}

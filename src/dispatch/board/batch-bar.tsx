import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Press } from '@/components/press'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Tick } from '@/components/tick'
import { batchCopy, batchVerdicts } from '@/copy/dispatch'
import { kindWords } from '@/copy/report'
import { ways } from '../ways'
import { GiveSheet } from './give-sheet'
import { MergeSheet } from './merge-sheet'
import { sayReport } from './say-report'
import { type Batch, stepAll } from './use-batch'

/** What was not done, each with its reason and the way to it. */
function Undone({ left }: Pick<Batch, 'left'>) {
  if (left.length === 0) return null
  return (
    <Notice tone="gold" title={batchCopy.left(left.length)}>
      {left.map(({ report, verdict }) => (
        <View key={report.id} className="dispatch-left">
          <Press className="dispatch-link" onClick={() => ways.show(report.id)}>
            {sayReport(report)}
          </Press>
          <View>{batchVerdicts[verdict]}</View>
        </View>
      ))}
    </Notice>
  )
}

function PublishSheet({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const publish = () =>
    batch.run(async (reportIds) => (await call('reports.review', { reportIds, publish: true })).results, onClose)
  return (
    <Sheet open title={batchCopy.publishTitle(batch.chosen.length)} onClose={onClose}>
      <View className="dispatch">
        <View>{batchCopy.publishHint}</View>
        {batch.chosen.map(({ id, words, kind }) => (
          <View key={id} className="report-note">
            {words || kindWords[kind]}
          </View>
        ))}
        <Problem problem={batch.problem} />
        <Button kind="primary" wide busy={batch.busy} onClick={publish}>
          {batchCopy.publishSend}
        </Button>
      </View>
    </Sheet>
  )
}

/** Chooses everything that is shown, and does one thing with all that is chosen. */
export function BatchBar({ batch, count }: { batch: Batch; count: number }) {
  const [sheet, setSheet] = useState<'give' | 'merge' | 'publish' | null>(null)
  const { chosen, busy } = batch
  const accept = () => batch.run((ids) => stepAll(ids, { move: 'accept', byRule: true }, batch.turn))
  const close = () => setSheet(null)
  const may = (moves: readonly string[]) => chosen.some(({ status }) => moves.includes(status))
  return (
    <>
      <Card className="dispatch-batch">
        <Tick label={batchCopy.all(count)} shown checked={chosen.length === count} onChange={batch.all} />
        {chosen.length > 0 && (
          <>
            <View {...aria({ live: 'polite' })}>{batchCopy.chosen(chosen.length)}</View>
            {may(['received']) && (
              <Button kind="primary" busy={busy} onClick={accept}>
                {batchCopy.accept}
              </Button>
            )}
            {may(['accepted', 'dispatched', 'reopened']) && (
              <Button kind="primary" onClick={() => setSheet('give')}>
                {batchCopy.give}
              </Button>
            )}
            {may(['received', 'accepted', 'dispatched', 'reopened']) && (
              <Button onClick={() => setSheet('merge')}>{batchCopy.merge}</Button>
            )}
            {chosen.some(({ published }) => !published) && (
              <Button onClick={() => setSheet('publish')}>{batchCopy.publish}</Button>
            )}
            <Button onClick={() => batch.all(false)}>{batchCopy.none}</Button>
          </>
        )}
      </Card>
      {!sheet && <Problem problem={batch.problem} />}
      <Undone left={batch.left} />
      {sheet === 'give' && <GiveSheet batch={batch} onClose={close} />}
      {sheet === 'merge' && <MergeSheet batch={batch} onClose={close} />}
      {sheet === 'publish' && <PublishSheet batch={batch} onClose={close} />}
    </>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { reportQueueCopy as words } from '@/copy/report-queue'
import { useReportQueue } from '@/waiting-reports/use-report-queue'
import { NotSent } from '../not-sent'
import { ways } from '../ways'

/** After a report that has to wait: on this page, because no other may open without a network. */
export function Kept({ onAnother }: { onAnother: () => void }) {
  const waiting = useReportQueue().waiting.some(({ stage }) => stage === 'ready')
  return (
    <View className="report">
      {waiting ? (
        <Notice tone="gold" title={words.kept}>
          {words.keptHow}
        </Notice>
      ) : (
        <Notice tone="ok" title={words.allSent} />
      )}
      <NotSent />
      <Button kind="primary" wide onClick={onAnother}>
        {words.another}
      </Button>
      <Button wide onClick={ways.mine}>
        {words.mine}
      </Button>
    </View>
  )
}

import { View } from '@tarojs/components'
import { Notice } from '@/components/notice'
import { reportCopy } from '@/copy/report'
import { workCopy } from '@/copy/report-work'
import type { useWorkDesk } from './use-work-desk'
import type { ToldStep } from './work-desk'

const say = ({ verdict }: ToldStep): string =>
  verdict === 'photo-lost' ? workCopy.photoLost : reportCopy.verdicts[verdict]

/** What is written down and not sent, and what the cloud did not take. */
export function WaitingNotice({ work }: { work: ReturnType<typeof useWorkDesk> }) {
  const { desk, written, sending, told } = work
  return (
    <>
      {written.length > 0 && !sending && (
        <Notice
          tone="gold"
          title={workCopy.waiting(written.length)}
          action={{ label: workCopy.sendNow, onClick: () => void desk.send() }}
        >
          {workCopy.waitingHint}
        </Notice>
      )}
      {told.length > 0 && (
        <Notice tone="bad" title={workCopy.told} action={{ label: workCopy.dismiss, onClick: desk.dismiss }}>
          {told.map((one) => (
            <View key={`${one.key}.${one.verdict}`}>
              {one.name}：{say(one)}
            </View>
          ))}
        </Notice>
      )}
    </>
  )
}

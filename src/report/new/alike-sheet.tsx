import type { Lookalike } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Tag } from '@/components/tag'
import type { Explanation } from '@/copy/refusals'
import { kindWords, reportCopy, sayStatus } from '@/copy/report'
import { sayMoment } from '@/copy/times'
import { Shots } from '../shots'

interface AlikeSheetProps {
  alike: Lookalike[]
  busy: boolean
  problem: Explanation | null
  onFollow: (reportId: string) => void
  onSend: () => void
  onClose: () => void
}

/** Is it one of these? Following is one tap, and so is saying no. */
export function AlikeSheet({ alike, busy, problem, onFollow, onSend, onClose }: AlikeSheetProps) {
  return (
    <Sheet open title={reportCopy.same} onClose={onClose}>
      <View className="report">
        <View className="report-note">{reportCopy.sameHint}</View>
        <Problem problem={problem} />
        {alike.map(({ id, kind, status, sentAt, metres, words, photos, followers }) => (
          <Card key={id} className="report-stack">
            <View className="report-line-title">{words ?? kindWords[kind]}</View>
            <View className="report-line-note">
              {[metres === null ? '' : reportCopy.metres(metres), sayMoment(sentAt, cloudNow())]
                .filter(Boolean)
                .join(' · ')}
            </View>
            <Shots photos={photos} />
            <View className="report-tags">
              <Tag tone={sayStatus(status).tone}>{sayStatus(status).text}</Tag>
              {followers > 0 && <Tag tone="soft">{reportCopy.followers(followers)}</Tag>}
            </View>
            <Button kind="primary" wide busy={busy} onClick={() => onFollow(id)}>
              {reportCopy.meToo}
            </Button>
          </Card>
        ))}
        <Button wide busy={busy} onClick={onSend}>
          {reportCopy.notThese}
        </Button>
      </View>
    </Sheet>
  )
}

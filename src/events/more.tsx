import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { eventsCopy } from '@/copy/events'
import { explain, inOneLine } from '@/copy/failures'
import './more.scss'

interface MoreProps {
  hasMore: boolean
  moreBusy: boolean
  moreFailure: unknown
  loadMore: () => Promise<void>
}

/** The end of a list, or the way on for those who do not scroll. */
export function More({ hasMore, moreBusy, moreFailure, loadMore }: MoreProps) {
  if (!hasMore) return null
  return (
    <View className="more">
      {moreFailure !== null && <View className="more-failure">{inOneLine(explain(moreFailure))}</View>}
      <Button busy={moreBusy} onClick={loadMore}>
        {moreBusy ? eventsCopy.moreBusy : eventsCopy.more}
      </Button>
    </View>
  )
}

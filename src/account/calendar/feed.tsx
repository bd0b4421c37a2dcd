import { Text, View } from '@tarojs/components'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { calendarCopy } from '@/copy/account'
import { copyText } from '@/device/clipboard'
import { Failed } from '@/events/failed'
import { useFeed } from './use-feed'

async function copy(url: string): Promise<void> {
  showToast((await copyText(url)) ? calendarCopy.copied : calendarCopy.notCopied)
}

/** Calendars take an address of this kind as a subscription instead of a download. */
function subscribe(url: string): void {
  window.location.assign(url.replace(/^https?:/, 'webcal:'))
}

export function Feed() {
  const feed = useFeed()
  if (feed.loading) return <Skeleton lines={3} />
  if (!feed.data) return <Failed failure={feed.failure} onRetry={feed.refresh} />
  const { calendarUrl } = feed.data
  if (!calendarUrl) {
    return (
      <Button kind="primary" wide busy={feed.busy} onClick={feed.open}>
        {calendarCopy.open}
      </Button>
    )
  }
  return (
    <Card>
      <View className="feed-label">{calendarCopy.url}</View>
      <Text className="feed-url" selectable>
        {calendarUrl}
      </Text>
      <View className="feed-secret">{calendarCopy.secret}</View>
      <View className="sheet-choice">
        <Button kind="primary" wide onClick={() => void copy(calendarUrl)}>
          {calendarCopy.copy}
        </Button>
        {process.env.TARO_ENV === 'h5' && (
          <Button wide onClick={() => subscribe(calendarUrl)}>
            {calendarCopy.subscribe}
          </Button>
        )}
        <Button wide onClick={() => feed.setAsking(true)}>
          {calendarCopy.close}
        </Button>
      </View>
      <AskSheet
        open={feed.asking}
        title={calendarCopy.closeTitle}
        yes={calendarCopy.closeConfirm}
        no={calendarCopy.closeKeep}
        busy={feed.busy}
        onYes={feed.close}
        onClose={() => feed.setAsking(false)}
      >
        {calendarCopy.closeHint}
      </AskSheet>
    </Card>
  )
}

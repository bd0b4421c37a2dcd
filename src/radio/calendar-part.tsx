import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { showToast } from '@/components/toast'
import { radioCopy } from '@/copy/radio'
import { copyText } from '@/device/clipboard'

async function copy(url: string): Promise<void> {
  showToast((await copyText(url)) ? radioCopy.copied : radioCopy.notCopied)
}

interface CalendarPartProps {
  /** The whole programme's iCal feed. */
  url: string
  /** Of one programme alone, whose broadcasts the calendar then reminds of. */
  programmeId: string | null
}

/** Calendars that take an address follow every change by themselves. */
export function CalendarPart({ url, programmeId }: CalendarPartProps) {
  const feed = programmeId ? url.replace(/\.ics$/, `/${programmeId}.ics`) : url
  return (
    <Card>
      <View className="radio-head">
        <View>{radioCopy.subscribe}</View>
        <View className="radio-note">{programmeId ? radioCopy.subscribeOne : radioCopy.subscribeNote}</View>
      </View>
      <View className="radio-acts">
        {process.env.TARO_ENV === 'h5' && (
          <Button onClick={() => window.location.assign(feed.replace(/^https?:/, 'webcal:'))}>
            {radioCopy.subscribe}
          </Button>
        )}
        <Button onClick={() => void copy(feed)}>{radioCopy.copyAddress}</Button>
      </View>
    </Card>
  )
}

import { Image, View } from '@tarojs/components'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { aria } from '@/components/aria'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { webCopy } from '@/copy/shared-screen'
import { useSettings } from '@/settings/settings'
import './index.scss'

/** The code that opens an event, or the first page, in WeChat. */
export function MiniProgramCode({ eventId }: { eventId: string | null }) {
  const communityId = useSettings((settings) => settings.communityId)
  const { data, loading } = useRequest(`code.${communityId}.${eventId}`, () => call('events.code', { eventId }))
  if (loading) return <Skeleton lines={4} />
  if (!data) return <View>{webCopy.noCode}</View>
  return (
    <View className="mini-program-code" {...aria({ role: 'img', label: webCopy.code })}>
      <Image className="mini-program-picture" src={`data:image/png;base64,${data.png}`} {...aria({ hidden: true })} />
    </View>
  )
}

interface MiniProgramSheetProps {
  open: boolean
  eventId: string
  onClose: () => void
}

/** On the web residents look; this is the way to where they sign up. */
export function MiniProgramSheet({ open, eventId, onClose }: MiniProgramSheetProps) {
  return (
    <Sheet open={open} title={webCopy.title} onClose={onClose}>
      <View className="mini-program">
        <View>{webCopy.hint}</View>
        {open && <MiniProgramCode eventId={eventId} />}
      </View>
    </Sheet>
  )
}

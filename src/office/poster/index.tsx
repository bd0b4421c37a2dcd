import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Picture } from '@/components/picture'
import { Skeleton } from '@/components/skeleton'
import { posterCopy, sayWhen } from '@/copy/office'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import { usePhotos } from '@/events/use-photos'
import './index.scss'

/** One sheet for the notice board. */
export default function PosterPage() {
  const eventId = useRouter().params.id ?? ''
  const { data, failure, loading, refresh } = useUnkept(`poster.${eventId}`, async () => {
    const [event, { png }] = await Promise.all([
      call('events.officeShow', { eventId }),
      call('events.poster', { eventId }),
    ])
    return { event, png }
  })
  const photoOf = usePhotos([data?.event.cover ?? null])
  return (
    <Page title={posterCopy.title}>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <>
          <View className="poster">
            <Picture src={photoOf(data.event.cover)} alt="" />
            <View className="poster-title">{data.event.title}</View>
            <View className="poster-line">{sayWhen(data.event)}</View>
            <View className="poster-line">
              {data.event.place.name} {data.event.place.detail}
            </View>
            {data.event.speaker && <View className="poster-line">{data.event.speaker}</View>}
            <View {...aria({ role: 'img', label: posterCopy.scan })}>
              <Image className="poster-code" src={`data:image/png;base64,${data.png}`} {...aria({ hidden: true })} />
            </View>
            <View>{posterCopy.scan}</View>
          </View>
          {print && (
            <View className="poster-print">
              <Button kind="primary" onClick={print}>
                {posterCopy.print}
              </Button>
            </View>
          )}
        </>
      )}
    </Page>
  )
}

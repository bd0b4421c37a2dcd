import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { PhotoPicker } from '@/components/photo-picker'
import { Skeleton } from '@/components/skeleton'
import { sayWhen } from '@/copy/office'
import { dayPhotosCopy, photoCopy } from '@/copy/photos'
import { Failed } from '@/events/failed'
import { PrivacyConsent } from '@/events/privacy-consent'
import { useDayPhotos } from './use-day-photos'
import './index.scss'

export default function DayPhotosPage() {
  const { data, loading, failure, refresh, list, problem, remove, forward } = useDayPhotos()
  return (
    <Page title={dayPhotosCopy.title} wide>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {problem && (
        <Notice tone="gold" title={problem.title}>
          {problem.hint}
        </Notice>
      )}
      {data && (
        <>
          <View className="day-photos-event">
            {data.title} · {sayWhen(data)}
          </View>
          <Card>
            <PhotoPicker
              label={dayPhotosCopy.label}
              hint={`${dayPhotosCopy.intro}${photoCopy.checked}`}
              tiles={list.tiles}
              room={list.room}
              onChoose={list.choose}
              onRetry={list.retry}
              onRemove={remove}
              onForward={forward}
            />
          </Card>
        </>
      )}
      <PrivacyConsent />
    </Page>
  )
}

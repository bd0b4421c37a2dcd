import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { mainAction } from '@/copy/event'
import { editCopy } from '@/copy/office-edit'
import { previewCopy } from '@/copy/office-preview'
import { Failed } from '@/events/failed'
import { EventBody } from '@/pages/event/event-body'
import { usePreview } from './use-preview'
import '@/pages/event/index.scss'
import './index.scss'

/** A draft exactly as a resident will see it; its button does nothing but say so. */
export default function PreviewPage() {
  const { event, unsaved, missing, data, loading, failure, refresh } = usePreview()
  const words = event && mainAction(event, cloudNow()).words
  const sayInert = () => showToast(previewCopy.inert)
  return (
    <Page
      title={previewCopy.title}
      {...(words && {
        footer: (
          <Button kind="primary" wide onClick={sayInert}>
            {words}
          </Button>
        ),
      })}
    >
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {event && (
        <View className="preview-mark">
          <Notice tone="gold" title={previewCopy.mark}>
            {unsaved && !missing ? previewCopy.withUnsaved : previewCopy.asSaved}
          </Notice>
        </View>
      )}
      {data && !event && <Empty title={editCopy.incomplete} hint={editCopy.missing[missing ?? 'title']} icon="info" />}
      {event && missing && (
        <View className="preview-mark">
          <Notice tone="bad" title={previewCopy.notShown}>
            {editCopy.missing[missing]}
          </Notice>
        </View>
      )}
      {event && <EventBody event={event} />}
    </Page>
  )
}

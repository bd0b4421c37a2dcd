import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PhotoPicker, type PhotoTile } from '@/components/photo-picker'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'

const tiles: PhotoTile[] = [
  { key: 'passed', src: null, words: '', tone: 'soft' },
  { key: 'pending', src: null, words: '审核中', tone: 'gold' },
  { key: 'refused', src: null, words: '没有通过审核', tone: 'bad' },
  { key: 'sending', src: null, words: '正在上传…', tone: 'stone' },
  { key: 'failed', src: null, words: '网络不太好，您的内容都还在，连上网后再试一次。', tone: 'bad', failed: true },
]

export function States() {
  const act = () => showToast('好的')
  return (
    <>
      <Section title="正在加载">
        <Skeleton cards={2} />
      </Section>
      <Section title="选照片">
        <PhotoPicker
          label="现场照片"
          hint="最多 9 张"
          tiles={tiles}
          room={4}
          onChoose={act}
          onRetry={act}
          onRemove={act}
          onForward={act}
        />
      </Section>
      <Section title="空">
        <Card>
          <Empty
            title="这周还没有活动"
            hint="社区排好以后会出现在这里。"
            action={{ label: '看往期活动', onClick: act }}
          />
        </Card>
      </Section>
      <Section title="出错">
        <Card>
          <ErrorState
            title="网络不太好"
            hint="您填的都还在，连上网再试一次。"
            action={{ label: '再试一次', onClick: act }}
          />
        </Card>
      </Section>
    </>
  )
}

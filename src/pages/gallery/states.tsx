import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'

export function States() {
  const act = () => showToast('好的')
  return (
    <>
      <Section title="正在加载">
        <Skeleton cards={2} />
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

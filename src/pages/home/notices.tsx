import type { Notice } from '@contract/notices'
import { Section } from '@/components/section'
import { newsCopy } from '@/copy/news'
import { go } from '@/events/go'
import { NoticeCard } from '@/notices/notice-card'
import { useTick } from '@/notices/use-tick'

/** Notices of now; one that ends while the page is open goes. */
export function Notices({ notices }: { notices: readonly Notice[] }) {
  const now = useTick()
  const current = notices.filter(({ until }) => Date.parse(until) > now)
  if (current.length === 0) return null
  return (
    <Section title={newsCopy.home} action={{ label: newsCopy.all, onClick: go.news }}>
      {current.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} now={now} onClick={() => go.notice(notice.id)} />
      ))}
    </Section>
  )
}

import type { Content } from '@contract/boards'
import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { boardCopy, sayContent, saySince } from '@/copy/news'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { StaleNotice } from '@/events/stale-notice'
import { useAct } from '@/events/use-act'
import { useTick } from '@/notices/use-tick'
import { useSettings } from '@/settings/settings'
import '../index.scss'

type Scanned = Output<'boards.scan'>

const openContent = ({ kind, id }: Content) => (kind === 'notice' ? go.notice(id) : go.commentaryOf(id))

/** Who changes the poster says which one it is; one tap, one request. */
function HangPart({ scene, offered, onHung }: { scene: string; offered: Scanned['offered']; onHung: () => void }) {
  const [chosen, setChosen] = useState('')
  const [key, setKey] = useState(randomKey)
  const task = useAct()
  const offer = offered.find(({ proof }) => proof === chosen)
  const options = offered.map(({ content, proof }) => ({ value: proof, label: sayContent(content) }))
  const hang = () =>
    task.run(async () => {
      if (!offer) return
      await call('boards.hang', { scene, key, ...offer })
      setKey(randomKey())
      setChosen('')
      onHung()
      return boardCopy.doneWords
    })
  return (
    <Section title={boardCopy.hang}>
      <Card>
        <View className="news-note">{offered.length > 0 ? boardCopy.hangHint : boardCopy.nothingOffered}</View>
        {offered.length > 0 && (
          <>
            <Choice label={boardCopy.pick} options={options} value={chosen} onChange={setChosen} />
            <Problem problem={task.problem} />
            <Button kind="primary" wide busy={task.busy} disabled={!offer} onClick={hang}>
              {boardCopy.done}
            </Button>
          </>
        )}
      </Card>
    </Section>
  )
}

function Board({ scene }: { scene: string }) {
  const communityId = useSettings((settings) => settings.communityId)
  const person = usePerson()
  const { data, failure, loading, refresh } = useRequest(`board.${communityId}.${person}.${scene}`, () =>
    call('boards.scan', { scene }),
  )
  const now = useTick()
  if (loading) return <Skeleton cards={2} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const { board, before, mayHang, offered } = data
  const current = board.now
  return (
    <View className="news">
      <StaleNotice failure={failure} onRetry={refresh} />
      <Card>
        <View className="news-title">{board.name}</View>
        <View className="news-note">{[board.building, board.detail].filter(Boolean).join(' · ')}</View>
        {current ? (
          <ListItem
            icon="book"
            title={sayContent(current.content)}
            note={saySince(current.since, now)}
            value={boardCopy.read}
            onClick={() => openContent(current.content)}
          />
        ) : (
          <ListItem icon="book" title={boardCopy.now} value={boardCopy.nothing} />
        )}
      </Card>
      {mayHang && <HangPart scene={scene} offered={offered} onHung={refresh} />}
      {before.length > 0 && (
        <Section title={boardCopy.before}>
          <Card>
            {before.map(({ content, since }) => (
              <ListItem key={since} title={sayContent(content)} note={saySince(since, now)} />
            ))}
          </Card>
        </Section>
      )}
      <Button wide onClick={() => go.reportOn(scene)}>
        {boardCopy.broken}
      </Button>
    </View>
  )
}

/** What a board shows, and for those who look after it, what was just hung there. */
export default function BoardPage() {
  const { scene = '' } = useRouter().params
  return (
    <Page title={boardCopy.title} readable>
      {scene ? <Board scene={decodeURIComponent(scene)} /> : <Empty title={boardCopy.noScene} icon="book" />}
    </Page>
  )
}

import type { CommentaryDraft } from '@contract/commentary'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { Tag } from '@/components/tag'
import { draftCopy } from '@/copy/editorial'
import { sayWeek } from '@/copy/news'
import { Failed } from '@/events/failed'
import { ways } from '../ways'
import { RulesPart } from './rules-part'
import { SentencePart } from './sentence-part'
import { type Desk, useDesk } from './use-desk'
import '../index.scss'

const hasDoubts = ({ sentences }: CommentaryDraft): boolean =>
  sentences.some(({ state, doubts }) => state === 'in' && doubts.length > 0)

type Asked = 'again' | 'despite' | null

/** What may be done with a whole commentary. */
function Acts({ draft, desk, isNow }: { draft: CommentaryDraft; desk: Desk; isNow: boolean }) {
  const [asked, setAsked] = useState<Asked>(null)
  const close = () => setAsked(null)
  const { busy, problem } = desk.act
  const approve = () => (hasDoubts(draft) ? setAsked('despite') : void desk.approve(draft, false))
  if (draft.state === 'approved') {
    return (
      <View className="editorial-acts">
        <Button onClick={() => ways.sheet({ kind: 'commentary', id: draft.week })}>{draftCopy.print}</Button>
        <Button busy={busy} onClick={() => void desk.takeBack(draft)}>
          {draftCopy.takeBack}
        </Button>
      </View>
    )
  }
  return (
    <>
      <View className="editorial-note">{draftCopy.approveHint}</View>
      <View className="editorial-acts">
        <Button kind="primary" busy={busy} onClick={approve}>
          {draftCopy.approve}
        </Button>
        {isNow && <Button onClick={() => setAsked('again')}>{draftCopy.again}</Button>}
      </View>
      <Sheet open={asked === 'despite'} title={draftCopy.despiteTitle} onClose={close}>
        <View>{draftCopy.despiteHint}</View>
        <Problem problem={problem} />
        <View className="editorial-acts">
          <Button kind="primary" busy={busy} onClick={() => void desk.approve(draft, true).then(close)}>
            {draftCopy.despite}
          </Button>
        </View>
      </Sheet>
      <Sheet open={asked === 'again'} title={draftCopy.againTitle} onClose={close}>
        <View>{draftCopy.againHint}</View>
        <Problem problem={problem} />
        <View className="editorial-acts">
          <Button kind="primary" busy={busy} onClick={() => void desk.draft(draft.revision).then(close)}>
            {draftCopy.again}
          </Button>
        </View>
      </Sheet>
    </>
  )
}

function Week({ draft, desk, isNow }: { draft: CommentaryDraft; desk: Desk; isNow: boolean }) {
  return (
    <Section title={sayWeek(draft.week)}>
      <Card>
        <View className="editorial-head">
          <Tag tone={draft.state === 'approved' ? 'ok' : 'gold'}>{draftCopy.states[draft.state]}</Tag>
        </View>
        <View>{draft.opening}</View>
        {draft.sentences.map((sentence) => (
          <SentencePart key={sentence.id} draft={draft} sentence={sentence} desk={desk} />
        ))}
        <View>{draft.closing}</View>
        <Acts draft={draft} desk={desk} isNow={isNow} />
      </Card>
    </Section>
  )
}

/** The weekly commentary: drafted from what is public, put right sentence by sentence, approved. */
export default function CommentaryDeskPage() {
  const desk = useDesk()
  const { drafts, thisWeek, failure, loading, refresh, act } = desk
  const [rules, setRules] = useState(false)
  return (
    <Page title={draftCopy.title} wide>
      {loading && <Skeleton lines={8} />}
      {!drafts && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {drafts && (
        <View className="editorial">
          {!drafts.some(({ week }) => week === thisWeek) && (
            <Empty
              title={draftCopy.none}
              hint={draftCopy.noneHint}
              icon="speaker"
              action={{ label: draftCopy.draft, onClick: () => void desk.draft(null) }}
            />
          )}
          <Problem problem={act.problem} />
          {drafts.map((draft) => (
            <Week key={draft.week} draft={draft} desk={desk} isNow={draft.week === thisWeek} />
          ))}
          <View className="editorial-acts">
            <Button onClick={() => setRules(!rules)}>{draftCopy.rules}</Button>
          </View>
          {rules && <RulesPart />}
        </View>
      )}
    </Page>
  )
}

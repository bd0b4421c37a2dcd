import type { CommentaryDraft, DraftSentence } from '@contract/commentary'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { draftCopy } from '@/copy/editorial'
import { useAct } from '@/events/use-act'

/** This week's commentary and those before, as the latest answer has them. */
export function useDesk() {
  const { data, failure, loading, refresh } = useUnkept('commentary.desk', () => call('commentary.desk', {}))
  const [answered, setAnswered] = useState<CommentaryDraft | null>(null)
  const act = useAct()
  const drafts = data && [
    ...(answered && !data.drafts.some(({ week }) => week === answered.week) ? [answered] : []),
    ...data.drafts.map((draft) => (draft.week === answered?.week ? answered : draft)),
  ]
  const done = (work: Promise<CommentaryDraft>, words: string) =>
    act.run(async () => {
      setAnswered(await work)
      return words
    })
  const rewrite = (draft: CommentaryDraft, sentence: DraftSentence, to: Pick<DraftSentence, 'text'>, used: boolean) =>
    done(
      call('commentary.rewrite', {
        ...{ week: draft.week, sentenceId: sentence.id, text: to.text, state: used ? 'in' : 'left-out' },
        was: { text: sentence.text, state: sentence.state },
      }),
      draftCopy.saved,
    )
  return {
    ...{ failure, loading, refresh, drafts, act, rewrite },
    thisWeek: data?.thisWeek ?? null,
    draft: (replacing: number | null) => done(call('commentary.draft', { replacing }), draftCopy.drafted),
    approve: ({ week, revision }: CommentaryDraft, despite: boolean) =>
      done(call('commentary.approve', { week, revision, despite }), draftCopy.approved),
    takeBack: ({ week, revision }: CommentaryDraft) =>
      done(call('commentary.takeBack', { week, revision }), draftCopy.takenBack),
  }
}

export type Desk = ReturnType<typeof useDesk>

import type { CommentaryDraft, DraftSentence } from '@contract/commentary'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { classes } from '@/components/classes'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Tag } from '@/components/tag'
import { draftCopy, sayKindOf, saySentenceState } from '@/copy/editorial'
import { commentaryCopy, sayTone } from '@/copy/news'
import { ways } from '../ways'
import type { Desk } from './use-desk'

interface SentencePartProps {
  draft: CommentaryDraft
  sentence: DraftSentence
  desk: Desk
}

function EditPart({ draft, sentence, desk, onClose }: SentencePartProps & { onClose: () => void }) {
  const [text, setText] = useState(sentence.text)
  const save = () => void desk.rewrite(draft, sentence, { text: text.trim() }, true).then(onClose)
  return (
    <>
      <Field
        label={draftCopy.words}
        hint={draftCopy.wordsHint}
        value={text}
        maxLength={200}
        multiline
        onInput={setText}
      />
      <View className="editorial-acts">
        <Button kind="primary" busy={desk.act.busy} disabled={text.trim() === ''} onClick={save}>
          {draftCopy.save}
        </Button>
        {text !== sentence.drafted && <Button onClick={() => setText(sentence.drafted)}>{draftCopy.reset}</Button>}
      </View>
    </>
  )
}

/** A sentence of a draft: what it says, on what it rests, and what may name somebody. */
export function SentencePart({ draft, sentence, desk }: SentencePartProps) {
  const [editing, setEditing] = useState(false)
  const { kind, tone, text, state, number, reportId, doubts } = sentence
  const standing = saySentenceState(state)
  const open = draft.state === 'draft'
  return (
    <View className="editorial-sentence">
      <View className="editorial-head">
        <Tag tone={sayTone(tone).tone}>{sayTone(tone).text}</Tag>
        <Tag tone="stone">{sayKindOf(kind)}</Tag>
        <Tag tone={standing.tone}>{standing.text}</Tag>
      </View>
      {editing ? (
        <EditPart draft={draft} sentence={sentence} desk={desk} onClose={() => setEditing(false)} />
      ) : (
        <View className={classes(state !== 'in' && 'editorial-out')}>{text}</View>
      )}
      {doubts.length > 0 && state === 'in' && <Notice tone="brick">{draftCopy.doubts(doubts)}</Notice>}
      <View className="editorial-note">{commentaryCopy.cites(number)}</View>
      <View className="editorial-acts">
        {open && !editing && <Button onClick={() => setEditing(true)}>{draftCopy.edit}</Button>}
        {open && state === 'in' && (
          <Button onClick={() => void desk.rewrite(draft, sentence, { text }, false)}>{draftCopy.drop}</Button>
        )}
        {open && state !== 'in' && (
          <Button onClick={() => void desk.rewrite(draft, sentence, { text }, true)}>{draftCopy.use}</Button>
        )}
        <Button onClick={() => ways.report(reportId)}>{draftCopy.source}</Button>
      </View>
    </View>
  )
}

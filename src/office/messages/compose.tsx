import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { messagesCopy } from '@/copy/messages'
import { People } from './people'
import { Preview } from './preview'
import type { Messages } from './use-messages'
import { mostWords, useNotice } from './use-notice'

interface ComposeProps {
  event: Messages['event']
  reach: NonNullable<Messages['reach']>
  onSent: () => Promise<void>
}

/** Writing one sentence to everyone who signed up, knowing beforehand whom it reaches. */
export function Compose({ event, reach, onSent }: ComposeProps) {
  const notice = useNotice(event.id, onSent)
  const { parties, reachable, unreachable, sendsAt } = reach
  const when = messagesCopy.sendsAt(sendsAt, cloudNow())
  return (
    <Section title={messagesCopy.compose}>
      <Notice
        tone={reachable < parties ? 'gold' : 'ok'}
        title={parties ? messagesCopy.reach(reachable, parties) : messagesCopy.nobody}
      >
        {unreachable.length > 0 && messagesCopy.unreachableHint}
      </Notice>
      <People label={messagesCopy.unreachable(unreachable.length)} people={unreachable} />
      {reachable > 0 && (
        <>
          <Card className="messages-compose">
            <Field
              label={messagesCopy.words}
              hint={messagesCopy.wordsHint(mostWords - notice.words.length)}
              value={notice.words}
              maxLength={mostWords}
              onInput={notice.write}
              {...(notice.error && { error: notice.error })}
            />
            <Preview event={event} words={notice.words} />
            <Button kind="primary" wide onClick={notice.check}>
              {messagesCopy.send}
            </Button>
          </Card>
          <AskSheet
            open={notice.asking}
            kind="primary"
            title={messagesCopy.confirmTitle(reachable)}
            yes={messagesCopy.confirm}
            no={messagesCopy.keep}
            busy={notice.busy}
            onYes={notice.send}
            onClose={notice.keep}
          >
            <View className="messages-quote">{notice.words}</View>
            <View>
              {when}
              {messagesCopy.confirmHint}
            </View>
          </AskSheet>
        </>
      )}
    </Section>
  )
}

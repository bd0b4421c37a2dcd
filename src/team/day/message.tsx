import type { Board } from '@contract/check-in'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { showToast } from '@/components/toast'
import { shiftMessageCopy as copy, messagesCopy } from '@/copy/messages'
import { Failed } from '@/events/failed'
import { useAct } from '@/events/use-act'

const mostWords = 20

/** One sentence to those on the shift, or to those who are not there yet. */
export function Message({ board }: { board: Board }) {
  const [to, setTo] = useState<string[] | null>(null)
  const late = board.lines.filter(({ state, onWaitlist }) => state === 'late' && !onWaitlist)
  if (board.lines.length === 0 || Date.parse(board.endsAt) <= Date.parse(board.serverNow)) return null
  return (
    <Card>
      <View className="volunteer-acts">
        {late.length > 0 && (
          <Button wide onClick={() => setTo(late.map(({ number }) => number))}>
            {copy.toLate(late.length)}
          </Button>
        )}
        <Button wide onClick={() => setTo(board.lines.map(({ number }) => number))}>
          {copy.toAll}
        </Button>
      </View>
      {to && <MessageSheet shiftId={board.shiftId} to={to} onClose={() => setTo(null)} />}
    </Card>
  )
}

interface MessageSheetProps {
  shiftId: string
  /** Numbers on the shift's list. */
  to: string[]
  onClose: () => void
}

function MessageSheet({ shiftId, to, onClose }: MessageSheetProps) {
  // The same id at every try, so that a lost answer does not send it twice.
  const id = useRef(randomKey())
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const { data, failure, refresh } = useUnkept(`reach.${shiftId}.${to.join('.')}`, () =>
    call('messages.shiftReach', { shiftId, to }),
  )
  const { busy, problem, run } = useAct()
  const write = (typed: string) => {
    // Another sentence is another notice.
    id.current = randomKey()
    setWords(typed)
  }
  const send = () => {
    setTried(true)
    if (words.trim() === '') return
    void run(async () => {
      const { sendsAt } = await call('messages.shiftSend', { shiftId, id: id.current, words: words.trim(), to })
      showToast(`${copy.sent}，${messagesCopy.sendsAt(sendsAt, cloudNow())}`)
      onClose()
    })
  }
  return (
    <Sheet open title={copy.title(to.length)} onClose={onClose}>
      <View className="sheet-choice">
        {failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {!data && failure === null && <Skeleton lines={3} />}
        {data && (
          <Notice tone={data.reachable < data.people ? 'gold' : 'ok'} title={copy.reach(data.reachable, data.people)}>
            {data.unreachable.length > 0 && copy.unreachable(data.unreachable.map(({ name }) => name).join('、'))}
          </Notice>
        )}
        {data && data.reachable > 0 && (
          <>
            <Field
              label={copy.words}
              hint={`${copy.example}${messagesCopy.wordsHint(mostWords - words.length)}`}
              value={words}
              maxLength={mostWords}
              error={tried && words.trim() === '' ? copy.needed : undefined}
              onInput={write}
            />
            <View>{copy.hint}</View>
            <Problem problem={problem} />
            <Button kind="primary" wide busy={busy} onClick={send}>
              {copy.send}
            </Button>
          </>
        )}
        <Button wide onClick={onClose}>
          {copy.keep}
        </Button>
      </View>
    </Sheet>
  )
}

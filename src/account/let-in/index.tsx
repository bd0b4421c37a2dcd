import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { letInCopy, sayBrowser } from '@/copy/shared-screen'
import { sayClock } from '@/copy/times'
import { canScan } from '@/device/scan'
import { AccountPage } from '../account-page'
import { type Asked, useLetIn } from './use-let-in'
import './index.scss'

interface QuestionProps {
  asked: Asked
  busy: boolean
  onAnswer: (allow: boolean) => void
}

function Question({ asked, busy, onAnswer }: QuestionProps) {
  return (
    <Section title={letInCopy.question}>
      <Card>
        <View className="let-in-check">{asked.check}</View>
        <View className="people-note">{letInCopy.checkHint}</View>
        {asked.community && <ListItem icon="home" title={letInCopy.community} value={asked.community} />}
        <ListItem icon="info" title={letInCopy.browser} note={sayBrowser(asked.browser)} />
        <ListItem icon="clock" title={letInCopy.since} value={sayClock(asked.since)} />
        <View className="people-note let-in-what">{letInCopy.what}</View>
        <View className="people-actions">
          <Button kind="primary" wide busy={busy} onClick={() => onAnswer(true)}>
            {letInCopy.allow}
          </Button>
          <Button kind="danger" wide disabled={busy} onClick={() => onAnswer(false)}>
            {letInCopy.decline}
          </Button>
        </View>
      </Card>
    </Section>
  )
}

function LetIn() {
  const { asked, answered, busy, problem, scanIt, answer } = useLetIn()
  return (
    <>
      {answered && (
        <Notice tone={answered === 'allowed' ? 'ok' : 'stone'} title={letInCopy[answered]}>
          {letInCopy[`${answered}Hint`]}
        </Notice>
      )}
      <Problem problem={problem} />
      {asked && <Question asked={asked} busy={busy} onAnswer={(allow) => void answer(allow)} />}
      {!asked && canScan && (
        <Button kind="primary" wide busy={busy} onClick={() => void scanIt()}>
          {letInCopy.scan}
        </Button>
      )}
    </>
  )
}

/** On the phone of somebody who works in the office: what a computer asks, and the answer to it. */
export default function LetInPage() {
  return (
    <AccountPage title={letInCopy.title} intro={letInCopy.intro}>
      <LetIn />
    </AccountPage>
  )
}

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { AccountPage } from '@/account/account-page'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { volunteerCopy } from '@/copy/volunteer'
import { volunteerForCopy as copy } from '@/copy/volunteer-for'
import { Failed } from '@/events/failed'
import { StaleNotice } from '@/events/stale-notice'
import { useVolunteering } from '../use-volunteering'
import { ways } from '../ways'
import { OpenFor } from './open-for'
import { QuitSheet } from './quit-sheet'
import { TheirWeek } from './their-week'
import '../index.scss'

interface ForOtherProps {
  careRef: string
  name: string
}

function ForOther({ careRef, name }: ForOtherProps) {
  const { data, failure, loading, refresh, put } = useVolunteering(careRef)
  // What one list changes, the other shows.
  const [turn, setTurn] = useState(0)
  const [quitting, setQuitting] = useState(false)
  if (loading) return <Skeleton cards={2} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const { volunteering } = data
  const join = () => ways.joinFor(careRef, name)
  if (!volunteering || !['active', 'applied'].includes(volunteering.state)) {
    return <Empty title={copy.none} hint={copy.noneHint} icon="people" action={{ label: copy.join, onClick: join }} />
  }
  const changed = async () => setTurn((before) => before + 1)
  return (
    <>
      <StaleNotice failure={failure} onRetry={refresh} />
      {volunteering.state === 'applied' && <Notice tone="gold" title={volunteerCopy.state(volunteering)} />}
      {volunteering.guardian?.withdrawnAt && <Notice tone="bad">{copy.suspended}</Notice>}
      {volunteering.state === 'active' && (
        <>
          <TheirWeek key={`their-${turn}`} careRef={careRef} name={name} onChanged={changed} />
          <Section title={copy.open}>
            <View className="volunteer">
              <OpenFor key={`open-${turn}`} careRef={careRef} name={name} known={data} onChanged={changed} />
            </View>
          </Section>
        </>
      )}
      <View className="volunteer-acts">
        <Button wide onClick={join}>
          {copy.edit}
        </Button>
        <Button wide onClick={() => setQuitting(true)}>
          {copy.quit}
        </Button>
      </View>
      {quitting && (
        <QuitSheet
          careRef={careRef}
          name={name}
          onClose={() => setQuitting(false)}
          onQuit={(left) => put({ ...data, volunteering: left })}
        />
      )}
    </>
  )
}

export default function ForOtherPage() {
  const { ref = '', name = '' } = useRouter().params
  const called = decodeURIComponent(name)
  return (
    <AccountPage title={called ? copy.title(called) : copy.fallback} intro={copy.told}>
      <View className="volunteer">
        <ForOther careRef={ref} name={called} />
      </View>
    </AccountPage>
  )
}

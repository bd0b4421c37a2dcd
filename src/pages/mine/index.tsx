import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useAccount, useSignedIn } from '@/cloud/account'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { mineCopy } from '@/copy/mine'
import { go } from '@/events/go'
import { AccountCard } from './account-card'
import { ElderSettings } from './elder-settings'
import { MyEvents } from './my-events'
import { Services } from './services'
import './index.scss'

const findSome = (
  <Empty
    title={mineCopy.empty}
    hint={mineCopy.emptyHint}
    icon="ticket"
    action={{ label: mineCopy.findEvents, onClick: go.events }}
  />
)

export default function Mine() {
  const signedIn = useSignedIn()
  const [pastOpen, setPastOpen] = useState(false)
  // Pulling down starts the lists anew, which ask for themselves.
  const [turn, setTurn] = useState(0)
  useDidShow(() => useAccount.getState().refresh())
  return (
    <Page title={mineCopy.title} tab="mine" readable refresher={() => setTurn(turn + 1)}>
      <ElderSettings />
      <View className="mine-account">
        <AccountCard />
      </View>
      {signedIn && (
        <Section title={mineCopy.upcoming}>
          <MyEvents key={turn} when="upcoming" empty={findSome} />
        </Section>
      )}
      <Services />
      {signedIn && !pastOpen && (
        <View className="mine-fold">
          <Button wide onClick={() => setPastOpen(true)}>
            {mineCopy.showPast}
          </Button>
        </View>
      )}
      {signedIn && pastOpen && (
        <Section title={mineCopy.past}>
          <MyEvents key={turn} when="past" empty={<Empty title={mineCopy.emptyPast} />} />
        </Section>
      )}
    </Page>
  )
}

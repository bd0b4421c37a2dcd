import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { showToast } from '@/components/toast'
import { type KeptDatum, privacy, privacyVersion } from '@/copy/privacy'
import { clearDevice } from '@/events/clear-device'
import './index.scss'

function Datum({ title, ...facts }: KeptDatum) {
  return (
    <Section title={title}>
      <Card>
        {(['what', 'why', 'howLong'] as const).map((fact) => (
          <View key={fact} className="privacy-fact">
            <View className="privacy-label">{privacy.labels[fact]}</View>
            <View>{facts[fact]}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}

export default function PrivacyPage() {
  const [asking, setAsking] = useState(false)
  const clear = () => {
    clearDevice()
    setAsking(false)
    showToast(privacy.cleared)
  }
  return (
    <Page title={privacy.title} readable>
      <View className="privacy-intro">{privacy.intro}</View>
      {privacy.data.map((datum) => (
        <Datum key={datum.title} {...datum} />
      ))}
      <Section title={privacy.noNeedTitle}>
        <Card>{privacy.noNeed}</Card>
      </Section>
      <Section title={privacy.rightsTitle}>
        <Card>
          {privacy.rights.map((right) => (
            <View key={right} className="privacy-right">
              {right}
            </View>
          ))}
        </Card>
      </Section>
      <View className="privacy-clear">
        <Button wide onClick={() => setAsking(true)}>
          {privacy.clear}
        </Button>
        <View className="privacy-version">{privacy.version(privacyVersion)}</View>
      </View>
      <AskSheet
        open={asking}
        title={privacy.clearTitle}
        yes={privacy.clearConfirm}
        no={privacy.clearKeep}
        onYes={clear}
        onClose={() => setAsking(false)}
      >
        {privacy.clearHint}
      </AskSheet>
    </Page>
  )
}

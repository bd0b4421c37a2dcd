import type { TimelineStep } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { reportCopy, sayStep } from '@/copy/report'
import { Shots } from './shots'

/** What happened, latest first, in plain words. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const now = cloudNow()
  return (
    <Section title={reportCopy.timeline}>
      <Card>
        {[...steps].reverse().map((step) => (
          <View key={`${step.at}.${step.move}`} className="report-step">
            <View>{sayStep(step, now)}</View>
            {step.why && <View className="report-note">{step.why}</View>}
            <Shots photos={step.photos} />
          </View>
        ))}
      </Card>
    </Section>
  )
}

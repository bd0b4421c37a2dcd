import { View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { classes } from '@/components/classes'
import { Press } from '@/components/press'
import { Tag } from '@/components/tag'
import { deskCopy } from '@/copy/desk'
import type { Step } from './running-order'

interface ScriptProps {
  steps: readonly Step[]
  current: number
  skipped: readonly string[]
  onGo: (step: number) => void
  onSkip: (segmentId: string) => void
}

/** The whole running order, the current part in large type; any other is one tap away. */
export function Script({ steps, current, skipped, onGo, onSkip }: ScriptProps) {
  return (
    <View className="desk-script">
      {steps.map((step, n) => {
        const isSkipped = step.segmentId !== null && skipped.includes(step.segmentId)
        const head = (
          <>
            <View className="desk-step-time">{deskCopy.time(step.from, step.minutes)}</View>
            <View className="desk-step-title">{step.title}</View>
            {isSkipped && <Tag tone="soft">{deskCopy.skipped}</Tag>}
          </>
        )
        if (n !== current) {
          return (
            <Press key={step.segmentId ?? ''} className="desk-step" onClick={() => onGo(n)}>
              {head}
            </Press>
          )
        }
        return (
          <View
            key={step.segmentId ?? ''}
            className={classes('desk-step', 'desk-step-current')}
            {...aria({ role: 'group', label: deskCopy.step(n + 1, steps.length) })}
          >
            {head}
            <Lines step={step} />
            {step.segmentId !== null && (
              <Button onClick={() => onSkip(step.segmentId ?? '')}>
                {isSkipped ? deskCopy.unskip : deskCopy.skip}
              </Button>
            )}
          </View>
        )
      })}
    </View>
  )
}

function Lines({ step: { lines } }: { step: Step }) {
  if (lines.length === 0) return <View className="desk-free">{deskCopy.free}</View>
  return (
    <View className="desk-lines">
      {lines.map((line) => (
        <View key={line} className="desk-line">
          {line}
        </View>
      ))}
    </View>
  )
}

import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { showToast } from '@/components/toast'
import { serviceCopy } from '@/copy/service'
import { copyText } from '@/device/clipboard'
import { useAct } from '@/events/use-act'

/** A draft of the yearly statement, to be copied and gone over by hand. */
export function Statement({ year }: { year: number }) {
  const [draft, setDraft] = useState<Output<'service.statement'> | null>(null)
  const { busy, problem, run } = useAct()
  const ask = () => run(async () => setDraft(await call('service.statement', { year })))
  const copy = async (text: string) =>
    showToast((await copyText(text)) ? serviceCopy.statementCopied : serviceCopy.notCopied)
  return (
    <Section title={serviceCopy.statement}>
      <Card>
        <View className="volunteer-note">{serviceCopy.statementNote}</View>
        {draft && (
          <>
            <View className="shift-card-title">{draft.title}</View>
            {draft.paragraphs.map((paragraph) => (
              <View key={paragraph} className="service-paragraph">
                {paragraph}
              </View>
            ))}
          </>
        )}
        <Problem problem={problem} />
        <View className="service-act">
          {draft ? (
            <Button wide onClick={() => void copy([draft.title, ...draft.paragraphs].join('\n'))}>
              {serviceCopy.statementCopy}
            </Button>
          ) : (
            <Button wide busy={busy} onClick={ask}>
              {serviceCopy.statementDraft}
            </Button>
          )}
        </View>
      </Card>
    </Section>
  )
}

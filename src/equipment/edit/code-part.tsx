import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { equipmentCopy } from '@/copy/equipment'
import { useAct } from '@/events/use-act'

type Asking = 'reprint' | 'retire'
const words = {
  reprint: { title: equipmentCopy.reprintTitle, hint: equipmentCopy.reprintHint, act: equipmentCopy.reprint },
  retire: { title: equipmentCopy.retireTitle, hint: equipmentCopy.retireHint, act: equipmentCopy.retire },
} satisfies Record<Asking, object>

interface CodePartProps {
  shown: Output<'assets.officeShow'>
  onReprinted: () => Promise<void>
  onRetired: () => void
}

/** The printed code, its replacement, and its end. */
export function CodePart({ shown, onReprinted, onRetired }: CodePartProps) {
  const { asset, scene } = shown
  const [asking, setAsking] = useState<Asking | null>(null)
  const { busy, problem, run, clear } = useAct()
  const ask = (what: Asking) => {
    clear()
    setAsking(what)
  }
  const act = () =>
    run(async () => {
      if (asking === 'retire') {
        await call('assets.retire', { assetId: asset.id })
        onRetired()
        return equipmentCopy.retired
      }
      await call('assets.reprint', { assetId: asset.id, print: asset.print })
      setAsking(null)
      await onReprinted()
      return equipmentCopy.reprinted
    })
  return (
    <Section title={equipmentCopy.code}>
      <Card>
        <View className="equipment-code">{scene}</View>
        <View className="asset-note">{equipmentCopy.prints(asset.print)}</View>
        <View className="equipment-acts">
          <Button onClick={() => ask('reprint')}>{equipmentCopy.reprint}</Button>
          <Button onClick={() => ask('retire')}>{equipmentCopy.retire}</Button>
        </View>
      </Card>
      {asking && (
        <AskSheet
          open
          title={words[asking].title}
          yes={words[asking].act}
          no={equipmentCopy.cancel}
          busy={busy}
          problem={problem}
          onYes={act}
          onClose={() => setAsking(null)}
        >
          {words[asking].hint}
        </AskSheet>
      )}
    </Section>
  )
}

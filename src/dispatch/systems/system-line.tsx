import type { OutsideSystem } from '@contract/reports-systems'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import { systemsCopy } from '@/copy/systems'
import { sayDate, sayMoment } from '@/copy/times'
import { useAct } from '@/events/use-act'

type Asking = 'renew' | 'revoke'

interface SystemLineProps {
  system: OutsideSystem
  onKey: (name: string, apiKey: string) => Promise<void>
  onRevoked: () => Promise<void>
}

/** One system: since when, when last, and what can be done with its key. */
export function SystemLine({ system, onKey, onRevoked }: SystemLineProps) {
  const { id, name, since, lastUsedAt, revoked, turn } = system
  const [asking, setAsking] = useState<Asking | null>(null)
  const { busy, problem, run } = useAct()
  const act = () =>
    run(async () => {
      if (asking === 'revoke') {
        await call('reports.revokeSystem', { systemId: id })
        setAsking(null)
        await onRevoked()
        return systemsCopy.revokedDone
      }
      const { apiKey } = await call('reports.renewSystem', { systemId: id, turn })
      setAsking(null)
      await onKey(name, apiKey)
    })
  const now = cloudNow()
  return (
    <Card>
      <View className="report-line-title">{name}</View>
      <View className="report-line-note">
        {systemsCopy.since(sayDate(since, now))} ·{' '}
        {lastUsedAt ? systemsCopy.lastUsed(sayMoment(lastUsedAt, now)) : systemsCopy.neverUsed}
      </View>
      {revoked && (
        <View className="report-tags">
          <Tag tone="soft">{systemsCopy.revoked}</Tag>
        </View>
      )}
      <View className="dispatch-acts system-acts">
        <Button label={`${name} ${systemsCopy.renew}`} onClick={() => setAsking('renew')}>
          {systemsCopy.renew}
        </Button>
        {!revoked && (
          <Button label={`${name} ${systemsCopy.revoke}`} onClick={() => setAsking('revoke')}>
            {systemsCopy.revoke}
          </Button>
        )}
      </View>
      {asking && (
        <AskSheet
          open
          title={asking === 'renew' ? systemsCopy.renewTitle(name) : systemsCopy.revokeTitle(name)}
          yes={systemsCopy[asking]}
          no={systemsCopy.cancel}
          busy={busy}
          problem={problem}
          onYes={act}
          onClose={() => setAsking(null)}
        >
          {asking === 'renew' ? systemsCopy.renewHint : systemsCopy.revokeHint}
        </AskSheet>
      )}
    </Card>
  )
}

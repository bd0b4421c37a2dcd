import { View } from '@tarojs/components'
import { Unreachable } from '@/cloud/unreachable'
import { aria } from '@/components/aria'
import { Icon } from '@/components/icon'
import { explain } from '@/copy/failures'
import { walkCopy } from '@/copy/walk'
import { useOnline } from '@/device/network'
import type { WalkState } from '../walk-desk'

interface SyncLineProps {
  pending: number
  forLeader: number
  state: WalkState
}

/** How much of what this phone wrote down has reached the cloud, in words. */
export function SyncLine({ pending, forLeader, state: { failure, sending } }: SyncLineProps) {
  const online = useOnline()
  const away = !online || failure instanceof Unreachable
  const words = [
    pending > 0 ? walkCopy.pending(pending) : away ? '' : walkCopy.synced,
    forLeader > 0 ? walkCopy.forLeader(forLeader) : '',
    away ? walkCopy.offline : failure ? explain(failure).title : sending && pending > 0 ? walkCopy.sending : '',
  ]
  return (
    <View className="walk-sync" {...aria({ role: 'status' })}>
      <Icon name={away ? 'offline' : pending > 0 ? 'clock' : 'check'} />
      <View>{words.filter(Boolean).join(' · ')}</View>
    </View>
  )
}

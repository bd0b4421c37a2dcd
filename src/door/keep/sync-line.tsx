import { View } from '@tarojs/components'
import { Unreachable } from '@/cloud/unreachable'
import { aria } from '@/components/aria'
import { Icon } from '@/components/icon'
import { doorCopy } from '@/copy/door'
import { explain } from '@/copy/failures'
import { useOnline } from '@/device/network'
import type { Notebook } from '../written'

interface SyncLineProps {
  notebook: Notebook
  sending: boolean
  failure: unknown
}

/** How much of what this phone wrote down has reached the cloud, in words. */
export function SyncLine({ notebook, sending, failure }: SyncLineProps) {
  const online = useOnline()
  const pending = notebook.written.filter(({ sent }) => !sent).length
  const away = !online || failure instanceof Unreachable
  const words = [
    pending > 0 ? doorCopy.pending(pending) : away ? '' : doorCopy.synced,
    away ? doorCopy.offline : failure ? explain(failure).title : sending && pending > 0 ? doorCopy.sending : '',
  ]
  return (
    <View className="door-sync" {...aria({ role: 'status' })}>
      <Icon name={away ? 'offline' : pending > 0 ? 'clock' : 'check'} />
      <View>{words.filter(Boolean).join(' · ')}</View>
    </View>
  )
}

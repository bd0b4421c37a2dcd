import { View } from '@tarojs/components'
import { components as words } from '@/copy/components'
import { useOnline } from '@/device/network'
import { aria } from '../aria'
import { Icon } from '../icon'
import './index.scss'

/** Shown on every page for as long as there is no network. */
export function OfflineBar() {
  if (useOnline()) return null
  return (
    <View className="offline-bar" {...aria({ role: 'status' })}>
      <Icon name="offline" />
      <View>{words.offline}</View>
    </View>
  )
}

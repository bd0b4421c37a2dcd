import { View } from '@tarojs/components'
import { Button } from '../button'
import { Icon, type IconName } from '../icon'
import './index.scss'

interface EmptyProps {
  title: string
  /** What one can do about it. */
  hint?: string
  action?: { label: string; onClick: () => void }
  icon?: IconName
}

export function Empty({ title, hint, action, icon = 'arch' }: EmptyProps) {
  return (
    <View className="empty">
      <Icon name={icon} className="empty-icon" />
      <View className="empty-title">{title}</View>
      {hint && <View className="empty-hint">{hint}</View>}
      {action && <Button onClick={action.onClick}>{action.label}</Button>}
    </View>
  )
}

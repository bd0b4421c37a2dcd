import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon'
import { Press } from '../press'
import type { Tone } from '../tag/tone'
import './index.scss'

interface NoticeProps {
  tone: Tone
  title?: string
  action?: { label: string; onClick: () => void }
  children?: ReactNode
}

const icons: Record<Tone, IconName> = {
  brick: 'info',
  stone: 'info',
  soft: 'info',
  gold: 'clock',
  ok: 'check',
  bad: 'warning',
}

export function Notice({ tone, title, action, children }: NoticeProps) {
  return (
    <View className={`notice ${tone}`} {...aria({ role: tone === 'bad' ? 'alert' : 'status' })}>
      <Icon name={icons[tone]} className="notice-icon" />
      <View className="notice-words">
        {title && <View className="notice-title">{title}</View>}
        {children && <View>{children}</View>}
        {action && (
          <Press className="notice-action" onClick={action.onClick}>
            {action.label}
          </Press>
        )}
      </View>
    </View>
  )
}

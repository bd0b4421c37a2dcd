import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'
import { Icon } from '../icon'
import { Press } from '../press'
import './index.scss'

interface SectionProps {
  title: string
  action?: { label: string; onClick: () => void }
  children: ReactNode
}

export function Section({ title, action, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <View className="section-title" {...aria({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {action && (
          <Press className="section-action" onClick={action.onClick}>
            {action.label}
            <Icon name="arrow" className="section-arrow" />
          </Press>
        )}
      </View>
      {children}
    </View>
  )
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon'
import { Press } from '../press'
import './index.scss'

interface ListItemProps {
  title: string
  note?: string
  value?: string
  icon?: IconName
  onClick?: () => void
  label?: string
}

/** One line of a list; with an arrow when it leads somewhere. */
export function ListItem({ title, note, value, icon, onClick, label }: ListItemProps) {
  const content: ReactNode = (
    <>
      {icon && <Icon name={icon} className="list-icon" />}
      <View className="list-content">
        <View className="list-words">
          <View>{title}</View>
          {note && <View className="list-note">{note}</View>}
        </View>
        {value && <View className="list-value">{value}</View>}
      </View>
      {onClick && <Icon name="arrow" className="list-arrow" />}
    </>
  )
  if (!onClick) return <View className="list-item">{content}</View>
  return (
    <Press className="list-item" label={label} onClick={onClick}>
      {content}
    </Press>
  )
}

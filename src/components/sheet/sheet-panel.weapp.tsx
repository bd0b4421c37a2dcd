import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '../aria'

interface SheetPanelProps {
  title: string
  onClose: () => void
  children: ReactNode
}

export function SheetPanel({ title, children }: SheetPanelProps) {
  return (
    <View className="sheet-panel" {...aria({ role: 'dialog', label: title, modal: true })}>
      {children}
    </View>
  )
}

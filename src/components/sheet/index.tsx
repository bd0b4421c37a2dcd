import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { components as words } from '@/copy/components'
import { aria } from '../aria'
import { Icon } from '../icon'
import { Press } from '../press'
import { SheetPanel } from './sheet-panel'
import './index.scss'

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
}

/** Rises from the bottom edge; a dialog in the middle of a wide window. */
export function Sheet({ open, title, onClose, children }: SheetProps) {
  if (!open) return null
  return (
    <View className="sheet">
      <View className="sheet-scrim" catchMove onClick={onClose} {...aria({ hidden: true })} />
      <SheetPanel title={title} onClose={onClose}>
        <View className="sheet-head">
          <View className="sheet-title" {...aria({ role: 'heading', level: 2 })}>
            {title}
          </View>
          <Press className="sheet-close" label={words.close} onClick={onClose}>
            <Icon name="close" />
          </Press>
        </View>
        <View className="sheet-body">{children}</View>
      </SheetPanel>
    </View>
  )
}

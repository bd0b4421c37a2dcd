import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../classes'
import { Press } from '../press'
import './index.scss'

interface CardProps {
  /** Makes the whole card one target. */
  onClick?: () => void
  label?: string
  className?: string
  children: ReactNode
}

export function Card({ onClick, label, className, children }: CardProps) {
  if (!onClick) return <View className={classes('card', className)}>{children}</View>
  return (
    <Press className={classes('card', 'card-press', className)} label={label} onClick={onClick}>
      {children}
    </Press>
  )
}

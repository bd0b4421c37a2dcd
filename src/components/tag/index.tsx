import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'
import type { Tone } from './tone'

/** A state in words. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <View className={`tag ${tone}`}>{children}</View>
}

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

export type Tone = 'brick' | 'stone' | 'gold' | 'ok' | 'bad' | 'soft'

/** A state in words. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <View className={`tag ${tone}`}>{children}</View>
}

import { Image, View } from '@tarojs/components'
import { aria } from '../aria'
import { type ChartColumn, chartPicture } from './chart-picture'
import './index.scss'

export type { ChartColumn } from './chart-picture'

interface ChartProps {
  /** All that the picture says, in words. */
  words: string
  /** What dash, band and dot stand for. */
  legend: { expected: string; fact: string }
  columns: readonly ChartColumn[]
}

/** What was expected beside what it came to. */
export function Chart({ words, legend, columns }: ChartProps) {
  return (
    <View className="chart">
      <Image
        className="chart-picture"
        style={{ width: `calc(${columns.length * 64}px * var(--scale))` }}
        src={chartPicture(columns)}
        mode="widthFix"
        {...aria({ role: 'img', label: words })}
      />
      <View className="chart-legend" {...aria({ hidden: true })}>
        <View className="chart-key chart-expected">{legend.expected}</View>
        <View className="chart-key chart-fact">{legend.fact}</View>
      </View>
    </View>
  )
}

import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../aria'
import './index.scss'

interface PhotoStripProps {
  /** Addresses, in order. */
  photos: readonly string[]
  /** What a screen reader says of the n-th. */
  alt: (number: number) => string
}

/** Pictures side by side; one that does not come leaves no gap. */
export function PhotoStrip({ photos, alt }: PhotoStripProps) {
  const [failed, setFailed] = useState<readonly string[]>([])
  const shown = photos.filter((src) => !failed.includes(src))
  return (
    <View className="strip-photos">
      {shown.map((src, index) => (
        <View key={src} className="strip-photo" {...aria({ role: 'img', label: alt(index + 1) })}>
          <Image
            className="strip-photo-image"
            src={src}
            mode="aspectFill"
            lazyLoad
            onError={() => setFailed((before) => [...before, src])}
            {...aria({ hidden: true })}
          />
        </View>
      ))}
    </View>
  )
}

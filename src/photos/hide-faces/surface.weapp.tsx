import { type BaseEventOrig, type ITouchEvent, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useRef } from 'react'
import type { Spot, SurfaceProps } from './surface-props'

type Area = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>

const surfaceId = 'hide-surface'
/** More often would be more than the screen is told of. */
const everyMs = 40

function areaOnScreen(): Promise<Area> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${surfaceId}`)
      .boundingClientRect((area) => resolve(area as unknown as Area))
      .exec()
  })
}

/** Lies over a picture and tells where a finger draws. */
export function Surface({ onStart, onMove, onEnd, children }: SurfaceProps) {
  // Where the finger was before the page said where the picture lies is told afterwards.
  const area = useRef<Promise<Area>>()
  const last = useRef(0)
  const told = (event: BaseEventOrig, tell: (spot: Spot) => void) => {
    const [touch] = Reflect.get(event, 'touches') as ITouchEvent['touches']
    if (!touch || !area.current) return
    const { clientX, clientY } = touch
    void area.current.then(({ left, top, width, height }) =>
      tell({ x: (clientX - left) / width, y: (clientY - top) / height }),
    )
  }
  return (
    <View
      id={surfaceId}
      className="hide-surface"
      catchMove
      onTouchStart={(event) => {
        area.current = areaOnScreen()
        told(event, onStart)
      }}
      onTouchMove={(event) => {
        if (event.timeStamp - last.current < everyMs) return
        last.current = event.timeStamp
        told(event, onMove)
      }}
      onTouchEnd={() => void area.current?.then(onEnd)}
      onTouchCancel={() => void area.current?.then(onEnd)}
    >
      {children}
    </View>
  )
}

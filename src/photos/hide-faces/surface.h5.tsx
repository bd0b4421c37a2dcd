import type { PointerEvent } from 'react'
import type { Spot, SurfaceProps } from './surface-props'

function spotOf(event: PointerEvent<HTMLDivElement>): Spot {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
}

/** Lies over a picture and tells where a finger or a mouse draws. */
export function Surface({ onStart, onMove, onEnd, children }: SurfaceProps) {
  return (
    <div
      className="hide-surface"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        onStart(spotOf(event))
      }}
      onPointerMove={(event) => event.buttons > 0 && onMove(spotOf(event))}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
    >
      {children}
    </div>
  )
}

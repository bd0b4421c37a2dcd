import type { ReactNode } from 'react'

/** A place on the picture, in parts of its width and height from 0 to 1. */
export interface Spot {
  x: number
  y: number
}

export interface SurfaceProps {
  onStart: (spot: Spot) => void
  onMove: (spot: Spot) => void
  onEnd: () => void
  children?: ReactNode
}

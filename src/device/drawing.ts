/** Where a drawing was put, or that the person or the phone did not let it. */
export type Saved = 'downloaded' | 'in-album' | 'refused'

/** A sheet in pixels, and what is drawn on it. */
export interface Drawing {
  width: number
  height: number
  draw(pen: CanvasRenderingContext2D): void
}

/** A sheet in pixels, and what is drawn on it. */
export interface Drawing {
  width: number
  height: number
  draw(pen: CanvasRenderingContext2D): void
}

/** The cloud's clock; a test may move it, and everything in the emulator and its functions follows. */
export class Clock {
  private offset = 0
  private readonly listeners = new Set<() => void>()

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.offset

  /** Milliseconds by which the cloud is ahead of this machine. */
  get offsetMs(): number {
    return this.offset
  }

  shift(offsetMs: number): void {
    this.offset = offsetMs
    for (const listener of [...this.listeners]) listener()
  }

  /** @returns a way to stop listening */
  onShift(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
}

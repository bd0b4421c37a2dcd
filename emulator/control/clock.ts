/** The cloud's clock; a test may move it, and everything in the emulator and its functions follows. */
export class Clock {
  private offset = 0

  /** Milliseconds since 1970. */
  readonly now = (): number => Date.now() + this.offset

  /** Milliseconds by which the cloud is ahead of this machine. */
  get offsetMs(): number {
    return this.offset
  }

  shift(offsetMs: number): void {
    this.offset = offsetMs
  }
}

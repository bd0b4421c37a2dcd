/** What a sound tells of itself, in seconds. */
export interface SoundEvents {
  at(seconds: number): void
  playing(on: boolean): void
  /** By a hand outside this app: what played is gone, and begins again only with its address. */
  stopped(): void
  ended(): void
  failed(): void
}

/** The one sound of this device; it goes on while pages come and go. */
export interface Sound {
  /** Replaces whatever played before. */
  play(what: { url: string; title: string; from: number; rate: number }): void
  resume(): void
  pause(): void
  seek(seconds: number): void
  setRate(rate: number): void
  stop(): void
}

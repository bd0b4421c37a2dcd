import type { ShrunkPhoto } from '@/device/photo/chosen-photo'

/** Bytes of pictures on this device; one implementation per platform. */
export interface WaitingFiles {
  /** Throws PhotoUnfit('no-room') when this device holds no more. */
  put(key: string, photo: ShrunkPhoto): Promise<void>
  /** Null when the system has cleared it away. */
  get(key: string): Promise<ShrunkPhoto | null>
  remove(keys: readonly string[]): Promise<void>
  /** Removes every picture of this person that nothing names. */
  sweep(isNamed: (key: string) => boolean): Promise<void>
}

/** A hundred pictures; more would crowd out what else is on a small phone. */
export const mostWaitingBytes = 40_000_000

/** Small things kept on the device; reads see what another tab wrote. */
export interface Kept {
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
}

/** What belongs to a person, with the names of all that is kept. */
export interface KeptPersonal extends Kept {
  keys(): string[]
}

/** Small things kept on the device; reads see what another tab wrote. */
export interface Kept {
  get(key: string): unknown
  set(key: string, value: unknown): void
  remove(key: string): void
}

/** A place on Chinese maps. */
export interface Whereabouts {
  /** GCJ-02 degrees. */
  latitude: number
  longitude: number
  /** Metres by which it may be wrong. */
  accuracy: number
}

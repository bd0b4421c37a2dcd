export interface MapPlace {
  name: string
  detail: string
  /** GCJ-02 degrees, as Chinese maps use them. */
  latitude: number
  longitude: number
}

import gcoord from 'gcoord'
import type { Whereabouts } from './whereabouts'

const patienceMs = 8000

/** Where the phone is now; asks for the permission by itself, and null without it. */
export function whereAmI(): Promise<Whereabouts | null> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // Browsers say WGS-84, which lies hundreds of metres off on Chinese maps.
        const [longitude, latitude] = gcoord.transform([coords.longitude, coords.latitude], gcoord.WGS84, gcoord.GCJ02)
        resolve({ latitude, longitude, accuracy: coords.accuracy })
      },
      () => resolve(null),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 30_000 },
    )
  })
}

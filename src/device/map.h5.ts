import type { MapPlace } from './map-place'

/** AMap's documented link: opens its app on a phone, its site elsewhere. */
export async function openMap({ name, latitude, longitude }: MapPlace): Promise<void> {
  const position = `${longitude},${latitude}`
  const query = `position=${position}&name=${encodeURIComponent(name)}&coordinate=gaode&callnative=1`
  window.open(`https://uri.amap.com/marker?${query}`, '_blank', 'noopener')
}

import Taro from '@tarojs/taro'
import type { MapPlace } from './map-place'

export async function openMap({ name, detail, latitude, longitude }: MapPlace): Promise<void> {
  await Taro.openLocation({ name, address: detail, latitude, longitude, scale: 17 })
}

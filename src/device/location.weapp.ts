import Taro from '@tarojs/taro'
import type { Whereabouts } from './whereabouts'

/** Where the phone is now; asks for the permission by itself, and null without it. */
export async function whereAmI(): Promise<Whereabouts | null> {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true })
    return { latitude, longitude, accuracy }
  } catch {
    return null
  }
}

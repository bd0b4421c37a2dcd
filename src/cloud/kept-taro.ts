import Taro from '@tarojs/taro'
import type { Kept } from './kept'

/** `Kept` in the app's own storage; a full storage loses the newest thing rather than the screen. */
export const keptTaro: Kept = {
  get: (key) => Taro.getStorageSync<unknown>(key),
  set: (key, value) => {
    try {
      Taro.setStorageSync(key, value)
    } catch (failure) {
      console.warn('storage is full', key, failure)
    }
  },
  remove: (key) => Taro.removeStorageSync(key),
}

import Taro from '@tarojs/taro'

/** Keeps the screen lit until the way back is called. */
export function keepAwake(): () => void {
  void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined)
  return () => void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined)
}

import Taro from '@tarojs/taro'

/** Full brightness for a code to be scanned; returns the way back. */
export async function brighten(): Promise<() => void> {
  try {
    const { value } = await Taro.getScreenBrightness()
    await Taro.setScreenBrightness({ value: 1 })
    return () => {
      Taro.setScreenBrightness({ value })
    }
  } catch {
    return () => undefined
  }
}

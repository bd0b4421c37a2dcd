import type { Host } from '../host'
import { Signal } from '../signal'
import type { ApiGroup, AsyncApi } from './api'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
export const themeNow = (): 'dark' | 'light' => (dark.matches ? 'dark' : 'light')

const app = () => ({
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: themeNow(),
  host: { env: 'WeChat' },
})
const device = () => ({ brand: 'host', model: 'host', system: 'Android 14', platform: 'android', benchmarkLevel: 30 })
const setting = () => ({
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
})
const consent = () => ({
  cameraAuthorized: 'authorized',
  locationAuthorized: 'authorized',
  phoneCalendarAuthorized: 'authorized',
})

const windowInfo = (host: Host) => {
  const { clientWidth: screenWidth, clientHeight: screenHeight } = document.documentElement
  const windowHeight = host.frame.stage.clientHeight
  const safeArea = {
    left: 0,
    top: 0,
    right: screenWidth,
    bottom: screenHeight,
    width: screenWidth,
    height: screenHeight,
  }
  const size = { screenWidth, screenHeight, windowWidth: screenWidth, windowHeight, safeArea }
  return { ...size, pixelRatio: window.devicePixelRatio, statusBarHeight: 0, screenTop: 0 }
}

/** System, window, app and launch information, the theme, and WeChat's own life cycle. */
export function systemApis(host: Host, launch: () => object): ApiGroup {
  const themes = new Signal<{ theme: string }>()
  const all = () => ({ ...app(), ...device(), ...windowInfo(host), ...setting(), ...consent(), fontSizeSetting: 16 })
  const information: AsyncApi = () => all()
  dark.addEventListener('change', () => {
    host.redraw()
    themes.fire({ theme: themeNow() })
  })
  return {
    async: { getSystemInfo: information, getSystemInfoAsync: information, getSetting: () => ({ authSetting: {} }) },
    sync: {
      getSystemInfoSync: all,
      getWindowInfo: () => windowInfo(host),
      getAppBaseInfo: () => ({ ...app(), fontSizeSetting: 16 }),
      getDeviceInfo: device,
      getSystemSetting: setting,
      getAppAuthorizeSetting: consent,
      getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
      getLaunchOptionsSync: launch,
      getEnterOptionsSync: launch,
      getMenuButtonBoundingClientRect: () => {
        const right = document.documentElement.clientWidth - 7
        return { width: 87, height: 32, top: 6, bottom: 38, left: right - 87, right }
      },
      getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
      nextTick: (work: () => void) => void Promise.resolve().then(work),
      ...themes.pair('ThemeChange'),
    },
  }
}

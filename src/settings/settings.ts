import Taro from '@tarojs/taro'
import { create } from 'zustand'

export type Scale = 1 | 1.25 | 1.5
export type Theme = 'light' | 'dark'

/** What a person chose, kept on this device only. */
interface Choices {
  elder: boolean
  scale: Scale
  communityId: string | null
}

export interface Settings extends Choices {
  /** The phone's own appearance; follows it while the app is open. */
  theme: Theme
  setElder(elder: boolean): void
  setScale(scale: Scale): void
  setTheme(theme: Theme): void
  setCommunity(communityId: string): void
}

const key = 'linli.settings'
const scales: readonly unknown[] = [1, 1.25, 1.5]
const isScale = (value: unknown): value is Scale => scales.includes(value)

function readChoices(): Choices {
  const kept: unknown = Taro.getStorageSync(key)
  const choices: Partial<Record<keyof Choices, unknown>> = typeof kept === 'object' && kept !== null ? kept : {}
  return {
    elder: choices.elder === true,
    scale: isScale(choices.scale) ? choices.scale : 1,
    communityId: typeof choices.communityId === 'string' ? choices.communityId : LINLI_COMMUNITY || null,
  }
}

function systemTheme(): Theme {
  if (typeof matchMedia === 'function') return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
}

export const useSettings = create<Settings>()((set) => ({
  ...readChoices(),
  theme: systemTheme(),
  setElder: (elder) => set({ elder, scale: elder ? 1.25 : 1 }),
  setScale: (scale) => set({ scale }),
  setTheme: (theme) => set({ theme }),
  setCommunity: (communityId) => set({ communityId }),
}))

useSettings.subscribe(({ elder, scale, communityId }, before) => {
  if (elder === before.elder && scale === before.scale && communityId === before.communityId) return
  Taro.setStorageSync(key, { elder, scale, communityId } satisfies Choices)
})

Taro.onThemeChange(({ theme }) => useSettings.getState().setTheme(theme === 'dark' ? 'dark' : 'light'))

import Taro from '@tarojs/taro'
import type { KeptPersonal } from './kept'
import { keptTaro } from './kept-taro'

/** A browser's storage as far as it is used here. */
interface BrowserStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** A phone is its owner's: what belongs to a person stays until they clear it. */
const onPhone: KeptPersonal = { ...keptTaro, keys: () => Taro.getStorageInfoSync().keys }

/** A browser may be shared: what belongs to a person lives with the tab and goes when it is closed. */
function inTab(storage: BrowserStorage): KeptPersonal {
  return {
    get: (key) => {
      try {
        return JSON.parse(storage.getItem(key) ?? 'null') as unknown
      } catch {
        return null
      }
    },
    set: (key, value) => {
      try {
        storage.setItem(key, JSON.stringify(value))
      } catch (failure) {
        console.warn('storage is full', key, failure)
      }
    },
    remove: (key) => storage.removeItem(key),
    keys: () => Object.keys(storage),
  }
}

const theirs = /^linli\.(session$|last\.|draft\.|called-by$|consent$)/

function openKept(): KeptPersonal {
  if (process.env.TARO_ENV !== 'h5') return onPhone
  // Earlier versions kept people's things where they outlive the tab.
  for (const key of onPhone.keys()) if (theirs.test(key)) onPhone.remove(key)
  return inTab(Reflect.get(globalThis, 'sessionStorage') as BrowserStorage)
}

export const keptPersonal = openKept()

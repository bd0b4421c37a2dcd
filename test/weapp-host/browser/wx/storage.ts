import { ApiFailure, type ApiGroup, nothing, type Options } from './api'

/** Values of `wx.setStorage`, as JSON so that nothing in them is shared with the caller. */
export class Storage {
  private readonly texts = new Map<string, string>()

  constructor(values: Record<string, unknown>) {
    for (const [key, value] of Object.entries(values)) this.set(key, value)
  }

  get(key: string): unknown {
    const text = this.texts.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  set(key: string, value: unknown): void {
    this.texts.set(key, JSON.stringify(value) ?? '""')
  }

  all(): Record<string, unknown> {
    return Object.fromEntries([...this.texts.keys()].map((key) => [key, this.get(key)]))
  }

  info() {
    const currentSize = Math.ceil([...this.texts.values()].join('').length / 1024)
    return { keys: [...this.texts.keys()], currentSize, limitSize: 10240 }
  }

  remove(key: string): void {
    this.texts.delete(key)
  }

  clear(): void {
    this.texts.clear()
  }
}

const keyOf = (options: Options) => String(options.key)

export const storageApis = (storage: Storage): ApiGroup => ({
  async: {
    getStorage: (options) => {
      const data = storage.get(keyOf(options))
      if (data === undefined) throw new ApiFailure('data not found')
      return { data }
    },
    setStorage: (options) => {
      storage.set(keyOf(options), options.data)
      return nothing
    },
    removeStorage: (options) => {
      storage.remove(keyOf(options))
      return nothing
    },
    clearStorage: () => {
      storage.clear()
      return nothing
    },
    getStorageInfo: () => storage.info(),
  },
  sync: {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.remove(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => storage.info(),
  },
})

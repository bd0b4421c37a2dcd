import type { Host } from '../host'
import { ApiFailure, type ApiGroup, type AsyncApi, nothing } from './api'

/** Codes that a test holds before the camera, and the app's scans that wait for one. */
export class Scanner {
  private readonly waiting: ((code: string | null) => void)[] = []
  private readonly shown: (string | null)[] = []

  /** Shows a code to the camera; `null` is the person closing it. */
  show(code: string | null): void {
    const next = this.waiting.shift()
    if (next) next(code)
    else this.shown.push(code)
  }

  next(): Promise<string | null> {
    const ready = this.shown.shift()
    return ready !== undefined ? Promise.resolve(ready) : new Promise((resolve) => this.waiting.push(resolve))
  }
}

const done: AsyncApi = () => nothing
/** Where the phone is: at the first checkpoint of the walks that tests make. */
const here = { latitude: 26.45, longitude: 106.67, accuracy: 15, altitude: 0, speed: -1 }

/** The phone's own abilities: they do nothing here but are recorded, with WeChat's consent where it asks for it. */
export function deviceApis(host: Host, scanner: Scanner): ApiGroup {
  let clipboard = ''
  let brightness = 0.5
  const withConsent =
    (api: AsyncApi): AsyncApi =>
    async (options) => {
      await host.privacy.require()
      return api(options)
    }
  return {
    async: {
      addPhoneCalendar: withConsent(done),
      addPhoneRepeatCalendar: withConsent(done),
      makePhoneCall: done,
      openLocation: done,
      // A person who lets the app know where they are.
      getLocation: withConsent(() => here),
      hideKeyboard: done,
      vibrateShort: done,
      vibrateLong: done,
      setKeepScreenOn: done,
      setVisualEffectOnCapture: done,
      previewImage: done,
      login: () => ({ code: 'code-of-the-host' }),
      checkSession: done,
      // A person who allows whatever they are asked.
      requestSubscribeMessage: ({ tmplIds }) => Object.fromEntries((tmplIds as string[]).map((id) => [id, 'accept'])),
      setClipboardData: withConsent((options) => {
        clipboard = String(options.data)
        return nothing
      }),
      getClipboardData: withConsent(() => ({ data: clipboard })),
      setScreenBrightness: (options) => {
        brightness = Number(options.value)
        return nothing
      },
      getScreenBrightness: () => ({ value: brightness }),
      scanCode: async () => {
        const result = await scanner.next()
        if (result === null) throw new ApiFailure('cancel')
        return { result, scanType: 'QR_CODE', charSet: 'utf-8', rawData: btoa(encodeURIComponent(result)) }
      },
    },
    sync: { createInnerAudioContext: silentAudio },
  }
}

// Reports an error as a phone does that cannot play the sound.
function silentAudio() {
  const listeners: ((problem: { errCode: number; errMsg: string }) => void)[] = []
  const ignore = () => {}
  const events = ['Play', 'Pause', 'Stop', 'Ended', 'Canplay', 'TimeUpdate', 'Waiting', 'Seeking', 'Seeked']
  const silent = events.flatMap((event) => [`on${event}`, `off${event}`]).map((name) => [name, ignore])
  return {
    ...Object.fromEntries(silent),
    src: '',
    play: () => {
      for (const listener of listeners) listener({ errCode: 10001, errMsg: 'sound is not in the host' })
    },
    pause: ignore,
    stop: ignore,
    seek: ignore,
    destroy: ignore,
    onError: (listener: (problem: { errCode: number; errMsg: string }) => void) => void listeners.push(listener),
    offError: () => void listeners.splice(0),
  }
}

import type { Heard } from '../../weapp-bundle'
import type { Recorder } from '../recorder'
import { fetchable } from './cloud'

type Listener = (problem?: { errCode: number; errMsg: string }) => void
const events = [
  'Canplay',
  'Waiting',
  'Play',
  'Pause',
  'Stop',
  'Ended',
  'TimeUpdate',
  'Seeking',
  'Seeked',
  'Error',
] as const
const neverHere = ['Next', 'Prev'] as const
type EventName = (typeof events)[number]
const fromElement: Record<string, EventName> = {
  ...{ canplay: 'Canplay', waiting: 'Waiting', playing: 'Play', seeking: 'Seeking', seeked: 'Seeked' },
  ...{ timeupdate: 'TimeUpdate', ended: 'Ended' },
}
const failure = 10001

/** What the test and the phone do to the player. */
export interface BackgroundAudioControls {
  /** Null while nothing plays or stands. */
  heard(): Heard | null
  /** The person closes WeChat's bar. */
  close(): void
  toBackground(): void
  toFront(): void
}

/**
 * What `wx.getBackgroundAudioManager()` gives: one player for the whole mini-program, which goes on while pages come and
 * go and, where app.json says so, while WeChat is in the background; only its time is then not told. A new `src` begins
 * by itself and wants a title; after the end, and when it was closed, there is nothing left to play.
 */
export class BackgroundAudio {
  title = ''
  epname = ''
  singer = ''
  coverImgUrl = ''
  webUrl = ''
  protocol = 'http'
  startTime = 0
  readonly #recorder: Recorder
  readonly #goesOn: boolean
  readonly #element = new Audio()
  readonly #listeners = new Map<EventName, Listener[]>()
  #src = ''
  #foreground = true

  constructor(recorder: Recorder, goesOn: boolean) {
    this.#recorder = recorder
    this.#goesOn = goesOn
    for (const event of events) {
      Object.assign(this, {
        [`on${event}`]: (listener: Listener) => {
          this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener])
        },
      })
    }
    Object.assign(this, Object.fromEntries(neverHere.map((event) => [`on${event}`, () => undefined])))
    this.#listen()
  }

  get src(): string {
    return this.#src
  }
  set src(src: string) {
    if (this.title === '') {
      this.#recorder.error('wx.getBackgroundAudioManager', 'src is set before there is a title')
      this.#fail('title is nil')
      return
    }
    this.#src = src
    void fetchable(src).then((address) => {
      if (this.#src !== src) return
      this.#element.src = address
      this.play()
    })
  }

  get playbackRate(): number {
    return this.#element.playbackRate
  }
  set playbackRate(rate: number) {
    this.#element.playbackRate = rate
  }

  /** Known only while there is something to play. */
  get currentTime(): number | undefined {
    return this.#src === '' ? undefined : this.#element.currentTime
  }
  get duration(): number | undefined {
    return this.#src === '' ? undefined : this.#element.duration
  }
  get paused(): boolean {
    return this.#element.paused
  }

  play(): void {
    if (this.#src !== '') void this.#element.play().catch(() => undefined)
  }
  pause(): void {
    this.#element.pause()
  }
  stop(): void {
    this.#src = ''
    this.#element.pause()
    this.#element.removeAttribute('src')
    this.#element.load()
    this.#tell('Stop')
  }
  seek(at: number): void {
    if (this.#src !== '') this.#element.currentTime = at
  }

  /** For the host alone. */
  static controls(audio: BackgroundAudio): BackgroundAudioControls {
    return {
      heard: () => {
        const { paused, currentTime, playbackRate } = audio.#element
        return audio.#src === '' ? null : { title: audio.title, paused, at: currentTime, rate: playbackRate }
      },
      close: () => audio.#src !== '' && audio.stop(),
      toBackground: () => {
        audio.#foreground = false
        if (!audio.#goesOn) audio.pause()
      },
      toFront: () => {
        audio.#foreground = true
      },
    }
  }

  #listen(): void {
    const element = this.#element
    for (const [name, event] of Object.entries(fromElement)) {
      element.addEventListener(name, () => {
        if (event === 'TimeUpdate' && !this.#foreground) return
        if (event === 'Ended') this.#src = ''
        this.#tell(event)
      })
    }
    element.addEventListener('loadedmetadata', () => {
      if (this.startTime > 0) element.currentTime = this.startTime
    })
    element.addEventListener('pause', () => {
      if (this.#src !== '' && !element.ended) this.#tell('Pause')
    })
    element.addEventListener('error', () => {
      if (this.#src !== '') this.#fail(element.error?.message ?? '')
    })
  }

  #tell(event: EventName, problem?: { errCode: number; errMsg: string }): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(problem)
  }

  #fail(errMsg: string): void {
    this.#src = ''
    this.#tell('Error', { errCode: failure, errMsg })
  }
}

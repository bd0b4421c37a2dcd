import { create } from 'zustand'
import { recall, remember } from '../cloud/remembered'
import { openSound } from '../device/sound'
import type { Sound } from '../device/sound-port'
import { beginAt, isFarFrom } from './position'
import { placeIn, startOf } from './stretches'

export const rates = [0.75, 1, 1.25, 1.5] as const
const backSeconds = 15

/** A sound of a recording; `url` is where it is heard from for a while. */
export interface Stretch {
  url: string | null
  seconds: number
}

/** What one listens to, as far as every page may want to say it. */
export interface Listening {
  id: string
  title: string
  /** Of all its sounds together. */
  seconds: number
  /** Where it is played and read. */
  page: string
}

interface PlayerState {
  current: Listening | null
  playing: boolean
  /** Seconds from the beginning. */
  at: number
  rate: number
  /** The address may be old: ask for another. */
  failed: boolean
}

export const usePlayer = create<PlayerState>()(() => ({
  ...{ current: null, playing: false, at: 0, rate: 1, failed: false },
}))
const { getState: state, setState: put } = usePlayer

const keptAs = (id: string) => `listen.at.${id}`
let saved = 0

function save(at: number): void {
  const { current } = state()
  if (!current) return
  saved = at
  remember(keptAs(current.id), { at })
}

/** Where one stopped listening; the beginning where one heard it to the end. */
export const positionOf = ({ id, seconds }: Pick<Listening, 'id' | 'seconds'>): number =>
  beginAt(recall<{ at: number }>(keptAs(id))?.at ?? 0, seconds)

let opened: Sound | undefined
let stretches: readonly Stretch[] = []
/** Which of them the device has, or had: gone is what needs its address before it goes on. */
let loaded = 0
let gone = true

function sound(): Sound {
  opened ??= openSound({
    at: (offset) => {
      const at = startOf(stretches, loaded) + Math.min(offset, stretches[loaded]?.seconds ?? 0)
      put({ at })
      if (isFarFrom(saved, at)) save(at)
    },
    playing: (playing) => {
      put({ playing, failed: false })
      if (playing) gone = false
      else save(state().at)
    },
    stopped: () => {
      gone = true
      put({ playing: false })
      save(state().at)
    },
    ended: () => {
      const next = loaded + 1
      const isLast = next >= stretches.length
      gone = true
      put({ playing: !isLast, at: isLast ? 0 : startOf(stretches, next) })
      save(state().at)
      if (!isLast) start()
    },
    failed: () => {
      gone = true
      put({ playing: false, failed: true })
    },
  })
  return opened
}

/** Gives the device the sound in which one is. */
function start(): void {
  const { current, at, rate } = state()
  const { index, from } = placeIn(stretches, at)
  const url = stretches[index]?.url
  if (!current || !url) {
    put({ playing: false, failed: true })
    return
  }
  loaded = index
  gone = false
  sound().play({ url, title: current.title, from, rate })
}

const seekTo = (seconds: number): void => {
  const { current, playing } = state()
  const at = Math.min(Math.max(0, seconds), Math.max(0, (current?.seconds ?? 0) - 1))
  const { index, from } = placeIn(stretches, at)
  put({ at })
  if (index === loaded && !gone) sound().seek(from)
  else if (playing) start()
  else gone = true
  save(at)
}

/** What a person may do with the one sound that plays. */
export const player = {
  /** Goes on where one stopped. */
  open: (what: Listening, sounds: readonly Stretch[]) => {
    const at = positionOf(what)
    put({ current: what, at, failed: false })
    saved = at
    stretches = sounds
    start()
  },
  resume: () => (gone ? start() : sound().resume()),
  pause: () => sound().pause(),
  back: () => seekTo(state().at - backSeconds),
  ahead: () => seekTo(state().at + backSeconds),
  fromTheBeginning: () => seekTo(0),
  setRate: (rate: number) => {
    put({ rate })
    if (state().current) sound().setRate(rate)
  },
  close: () => {
    save(state().at)
    put({ current: null, playing: false, at: 0, failed: false })
    gone = true
    sound().stop()
  },
}

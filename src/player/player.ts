import { create } from 'zustand'
import { recall, remember } from '../cloud/remembered'
import { openSound } from '../device/sound'
import type { Sound } from '../device/sound-port'
import { beginAt, isFarFrom } from './position'

export const rates = [0.75, 1, 1.25, 1.5] as const
const backSeconds = 15

/** What one listens to, as far as every page may want to say it. */
export interface Listening {
  id: string
  title: string
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

function sound(): Sound {
  opened ??= openSound({
    at: (at) => {
      put({ at })
      if (isFarFrom(saved, at)) save(at)
    },
    playing: (playing) => {
      put({ playing, failed: false })
      if (!playing) save(state().at)
    },
    ended: () => {
      put({ playing: false, at: 0 })
      save(0)
    },
    failed: () => put({ playing: false, failed: true }),
  })
  return opened
}

const seekTo = (seconds: number): void => {
  const { current } = state()
  const at = Math.min(Math.max(0, seconds), Math.max(0, (current?.seconds ?? 0) - 1))
  put({ at })
  sound().seek(at)
  save(at)
}

/** What a person may do with the one sound that plays. */
export const player = {
  /** Goes on where one stopped; `url` is where it is heard from for a while. */
  open: (what: Listening, url: string) => {
    const at = positionOf(what)
    put({ current: what, at, failed: false })
    saved = at
    sound().play({ url, title: what.title, from: at, rate: state().rate })
  },
  resume: () => sound().resume(),
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
    sound().stop()
  },
}

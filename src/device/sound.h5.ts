import type { Sound, SoundEvents } from './sound-port'

/** One element that stands in no page. */
export function openSound(events: SoundEvents): Sound {
  const audio = new Audio()
  let from = 0
  const start = () => void audio.play().catch(() => events.playing(false))
  audio.addEventListener('loadedmetadata', () => {
    if (from > 0) audio.currentTime = from
  })
  audio.addEventListener('timeupdate', () => events.at(audio.currentTime))
  audio.addEventListener('playing', () => events.playing(true))
  audio.addEventListener('pause', () => events.playing(false))
  audio.addEventListener('ended', () => events.ended())
  audio.addEventListener('error', () => {
    // Taking the address away is told as an error too.
    if (audio.hasAttribute('src')) events.failed()
  })
  return {
    play: (what) => {
      from = what.from
      audio.src = what.url
      // A new address begins at the default speed.
      audio.defaultPlaybackRate = what.rate
      start()
    },
    resume: start,
    pause: () => audio.pause(),
    seek: (seconds) => {
      audio.currentTime = seconds
    },
    setRate: (rate) => {
      audio.playbackRate = rate
    },
    stop: () => {
      audio.pause()
      audio.removeAttribute('src')
      audio.load()
    },
  }
}

import Taro from '@tarojs/taro'
import type { Sound, SoundEvents } from './sound-port'

/** WeChat's background player, which goes on when the mini-program is left, too. */
export function openSound(events: SoundEvents): Sound {
  const player = Taro.getBackgroundAudioManager()
  let wished = 1
  player.onTimeUpdate(() => events.at(player.currentTime))
  player.onPlay(() => events.playing(true))
  player.onPause(() => events.playing(false))
  // Closed in WeChat's own bar of what plays.
  player.onStop(() => events.stopped())
  player.onCanplay(() => {
    // Some phones begin every sound at their own speed.
    if (player.playbackRate !== wished) player.playbackRate = wished
  })
  player.onEnded(() => events.ended())
  player.onError(() => events.failed())
  return {
    play: ({ url, title, from, rate }) => {
      wished = rate
      player.title = title
      player.epname = title
      player.startTime = from
      player.playbackRate = rate
      // It begins by itself with a new address.
      player.src = url
    },
    resume: () => player.play(),
    pause: () => player.pause(),
    seek: (seconds) => player.seek(seconds),
    setRate: (rate) => {
      wished = rate
      player.playbackRate = rate
    },
    stop: () => player.stop(),
  }
}

import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { aria } from '@/components/aria'
import { Icon } from '@/components/icon'
import { Press } from '@/components/press'
import { listenCopy } from '@/copy/listen'
import { player, usePlayer } from './player'
import './playing-bar.scss'

const open = (url: string) => void Taro.navigateTo({ url })

/** On every page while somebody listens: what it is, and a way to stop it. */
export function PlayingBar() {
  const current = usePlayer((player) => player.current)
  const playing = usePlayer((player) => player.playing)
  const failed = usePlayer((player) => player.failed)
  if (!current) return null
  const { page, title } = current
  // An address that is too old is asked for anew on its own page.
  const goOn = failed ? () => open(page) : player.resume
  return (
    <View className="playing-bar" {...aria({ role: 'group', label: listenCopy.title })}>
      <Press className="playing-bar-title" label={listenCopy.open(title)} onClick={() => open(page)}>
        <Icon name="sound" />
        <View className="playing-bar-words">{playing ? listenCopy.listening(title) : listenCopy.paused(title)}</View>
      </Press>
      <Press className="playing-bar-act" onClick={playing ? player.pause : goOn}>
        {playing ? listenCopy.pause : listenCopy.play}
      </Press>
      <Press className="playing-bar-act" label={listenCopy.close} onClick={player.close}>
        <Icon name="close" />
      </Press>
    </View>
  )
}

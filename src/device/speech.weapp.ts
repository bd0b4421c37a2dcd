import Taro from '@tarojs/taro'
import { type Speech, sentencesOf } from './speech-port'

/** The part that is used of WeChat's speech plugin (“微信同声传译”), which an operator must license first. */
interface SpeechPlugin {
  textToSpeech(options: {
    lang: 'zh_CN'
    tts: true
    content: string
    success: (answer: { filename: string }) => void
    fail: (error: unknown) => void
  }): void
}

declare function requirePlugin(name: string): SpeechPlugin

let player: Taro.InnerAudioContext | null = null
let turn = 0

function fetchVoice(content: string): Promise<string> {
  return new Promise((resolve, reject) => {
    requirePlugin(LINLI_SPEECH).textToSpeech({
      lang: 'zh_CN',
      tts: true,
      content,
      success: ({ filename }) => resolve(filename),
      fail: reject,
    })
  })
}

function play(file: string): Promise<void> {
  return new Promise((resolve) => {
    const voice = Taro.createInnerAudioContext()
    const ended = () => {
      voice.destroy()
      resolve()
    }
    voice.onEnded(ended)
    voice.onStop(ended)
    voice.onError(ended)
    voice.src = file
    voice.play()
    player = voice
  })
}

export const speech: Speech = {
  supported: LINLI_SPEECH !== '',
  async speak(text) {
    speech.stop()
    const mine = turn
    for (const sentence of sentencesOf(text, 200)) {
      const file = await fetchVoice(sentence).catch(() => null)
      if (turn !== mine || file === null) return
      await play(file)
    }
  },
  stop() {
    turn += 1
    player?.stop()
    player = null
  },
}

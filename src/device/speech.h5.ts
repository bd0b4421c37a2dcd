import { type Speech, sentencesOf } from './speech-port'

const slowly = 0.9

function say(sentence: string): Promise<void> {
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.lang = 'zh-CN'
    utterance.rate = slowly
    utterance.onend = () => resolve()
    utterance.onerror = () => resolve()
    speechSynthesis.speak(utterance)
  })
}

let turn = 0

export const speech: Speech = {
  supported: typeof speechSynthesis !== 'undefined' && typeof SpeechSynthesisUtterance !== 'undefined',
  async speak(text) {
    speech.stop()
    const mine = turn
    for (const sentence of sentencesOf(text, 120)) {
      if (turn !== mine) return
      await say(sentence)
    }
  },
  stop() {
    turn += 1
    if (speech.supported) speechSynthesis.cancel()
  },
}

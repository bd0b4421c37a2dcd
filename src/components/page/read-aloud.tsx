import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { components as words } from '@/copy/components'
import { speech } from '@/device/speech'
import { Icon } from '../icon'
import { Press } from '../press'

/** Absent where the device cannot speak. */
export function ReadAloud({ text }: { text: () => string }) {
  const [speaking, setSpeaking] = useState(false)
  const stop = () => {
    speech.stop()
    setSpeaking(false)
  }
  useEffect(() => () => speech.stop(), [])
  useDidHide(stop)
  if (!speech.supported) return null

  const start = async () => {
    setSpeaking(true)
    await speech.speak(text())
    setSpeaking(false)
  }
  return (
    <Press className="read-aloud" onClick={speaking ? stop : start}>
      <Icon name={speaking ? 'stop' : 'sound'} />
      {speaking ? words.stopReading : words.readAloud}
    </Press>
  )
}

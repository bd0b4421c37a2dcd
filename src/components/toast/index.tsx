import { View } from '@tarojs/components'
import { create } from 'zustand'
import { aria } from '../aria'
import './index.scss'

const readingMs = 1500
const msPerCharacter = 150

const useToast = create<{ text: string; serial: number }>(() => ({ text: '', serial: 0 }))

/** Says `text` in passing, on screen and to a screen reader; long enough to be read slowly. */
export function showToast(text: string): void {
  const serial = useToast.getState().serial + 1
  useToast.setState({ text, serial })
  setTimeout(
    () => {
      if (useToast.getState().serial === serial) useToast.setState({ text: '' })
    },
    readingMs + text.length * msPerCharacter,
  )
}

/** Lives on every page, so that its announcements are heard. */
export function ToastHost() {
  const text = useToast((toast) => toast.text)
  return (
    <View className="toast-host" {...aria({ role: 'status', live: 'polite' })}>
      {text !== '' && <View className="toast">{text}</View>}
    </View>
  )
}

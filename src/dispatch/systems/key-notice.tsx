import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { showToast } from '@/components/toast'
import { systemsCopy } from '@/copy/systems'
import { copyText } from '@/device/clipboard'

interface KeyNoticeProps {
  name: string
  apiKey: string
  onClose: () => void
}

/** A key is shown once, and kept nowhere. */
export function KeyNotice({ name, apiKey, onClose }: KeyNoticeProps) {
  const copy = async () => {
    if (await copyText(apiKey)) showToast(systemsCopy.copied)
  }
  return (
    <Notice tone="gold" title={systemsCopy.keyTitle}>
      <View>{name}</View>
      <View className="system-key">{apiKey}</View>
      <View>{systemsCopy.keyHint}</View>
      <View className="dispatch-acts">
        <Button onClick={() => void copy()}>{systemsCopy.copy}</Button>
        <Button onClick={onClose}>{systemsCopy.close}</Button>
      </View>
    </Notice>
  )
}

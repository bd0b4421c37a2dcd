import type { Certificate } from '@contract/service'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { showToast } from '@/components/toast'
import { certificateCopy, serviceCopy } from '@/copy/service'
import { copyText } from '@/device/clipboard'
import { print } from '@/device/print'
import { DrawingCanvas, saveDrawing } from '@/device/save-drawing'
import { certificateDrawing } from './certificate-drawing'

/** What can be done with a certificate; one that does not hold any more is handed to nobody. */
export function PaperActs({ certificate }: { certificate: Certificate }) {
  const { number, state, url } = certificate
  const [busy, setBusy] = useState(false)
  const copy = async () => showToast((await copyText(url)) ? certificateCopy.copied : serviceCopy.notCopied)
  const save = async () => {
    setBusy(true)
    const saved = await saveDrawing(`${number}.png`, certificateDrawing(certificate))
    setBusy(false)
    showToast(certificateCopy.saved[saved])
  }
  return (
    <View className="volunteer-acts certificate-acts">
      {state === 'valid' && (
        <Button kind="primary" wide busy={busy} onClick={() => void save()}>
          {certificateCopy.save}
        </Button>
      )}
      {state === 'valid' && print && (
        <Button wide onClick={print}>
          {certificateCopy.print}
        </Button>
      )}
      <Button wide onClick={() => void copy()}>
        {certificateCopy.copyLink}
      </Button>
      <View className="volunteer-note">{certificateCopy.linkHint}</View>
      <DrawingCanvas />
    </View>
  )
}

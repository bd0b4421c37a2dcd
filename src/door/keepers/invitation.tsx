import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { cloudNow } from '@/cloud/clock'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { qrPicture } from '@/components/ticket-code/qr-picture'
import { showToast } from '@/components/toast'
import { keepersCopy } from '@/copy/door'
import { sayMoment } from '@/copy/times'
import { copyText } from '@/device/clipboard'
import { acceptPath } from './use-keepers'

const inBrowser = process.env.TARO_ENV === 'h5'

async function copy(code: string): Promise<void> {
  const text = inBrowser ? `${window.location.origin}${window.location.pathname}#${acceptPath(code)}` : code
  showToast((await copyText(text)) ? keepersCopy.copied : keepersCopy.notCopied)
}

/** A fresh invitation: to be scanned, copied or passed on. */
export function Invitation({ code, expiresAt }: { code: string; expiresAt: string }) {
  const picture = useMemo(() => qrPicture(encode(code, { ecc: 'M', border: 0 }).data), [code])
  return (
    <Card>
      <View className="keepers-code">
        <View className="keepers-paper">
          <Image className="keepers-picture" src={picture} {...aria({ role: 'img', label: keepersCopy.codeLabel })} />
        </View>
        <View className="keepers-until">{keepersCopy.until(sayMoment(expiresAt, cloudNow()))}</View>
        <Button wide onClick={() => void copy(code)}>
          {inBrowser ? keepersCopy.copy : keepersCopy.copyCode}
        </Button>
        {!inBrowser && (
          <Button kind="primary" wide openType="share">
            {keepersCopy.share}
          </Button>
        )}
      </View>
    </Card>
  )
}

import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { components as words } from '@/copy/components'
import { aria } from '../aria'
import { qrPicture } from './qr-picture'
import './index.scss'

interface TicketCodeProps {
  /** What the door reads. */
  code: string
  /** What a person can say instead. */
  number: string
  label: string
}

/** Black on white in every mode, because scanners need it so. */
export function TicketCode({ code, number, label }: TicketCodeProps) {
  const picture = useMemo(() => qrPicture(encode(code, { ecc: 'M', border: 0 }).data), [code])
  return (
    <View className="ticket-code">
      <View className="ticket-code-paper">
        <View className="ticket-code-square" {...aria({ role: 'img', label })}>
          <Image className="ticket-code-picture" src={picture} {...aria({ hidden: true })} />
        </View>
        <View className="ticket-code-number" {...aria({ label: words.ticketNumber(number) })}>
          {number}
        </View>
      </View>
    </View>
  )
}

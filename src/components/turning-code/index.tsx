import { Image, View } from '@tarojs/components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { encode } from 'uqr'
import { components as words } from '@/copy/components'
import { useBrightScreen } from '@/device/bright-screen'
import { aria } from '../aria'
import { Empty } from '../empty'
import { qrPicture } from '../ticket-code/qr-picture'
import { codeAt, stepMs, type TurningProofs } from './code-at'
import './index.scss'

/** A clock that moves on each second. */
function useSeconds(clock: () => number): number {
  const [now, setNow] = useState(clock)
  const latest = useRef(clock)
  latest.current = clock
  useEffect(() => {
    const timer = setInterval(() => setNow(latest.current()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}

interface TurningCodeProps {
  title: string
  label: string
  hints: readonly string[]
  /** Said when there is no code at this hour. */
  closed: string
  proofs: TurningProofs
  /** The server's time in ms. */
  serverNow: () => number
}

/** A code that changes every half minute, big enough for people to scan as they come; works without network. */
export function TurningCode({ title, label, hints, closed, proofs, serverNow }: TurningCodeProps) {
  const now = useSeconds(serverNow)
  const code = codeAt(proofs, now)
  const picture = useMemo(() => code && qrPicture(encode(code, { ecc: 'M', border: 0 }).data), [code])
  useBrightScreen(picture !== null)
  if (!picture) return <Empty title={closed} icon="clock" />
  return (
    <View className="turning-code">
      <View className="turning-code-title">{title}</View>
      <View className="turning-code-paper">
        <View className="turning-code-square" {...aria({ role: 'img', label })}>
          <Image className="turning-code-picture" src={picture} {...aria({ hidden: true })} />
        </View>
      </View>
      <View className="turning-code-next">{words.nextCode(Math.ceil((stepMs - (now % stepMs)) / 1000))}</View>
      {hints.map((hint) => (
        <View key={hint} className="turning-code-hint">
          {hint}
        </View>
      ))}
    </View>
  )
}

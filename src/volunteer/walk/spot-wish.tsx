import { useState } from 'react'
import { Notice } from '@/components/notice'
import { walkCopy } from '@/copy/walk'
import type { PointDone } from '../progress'
import type { WalkDesk } from '../walk-desk'
import type { ShiftToWalk } from '../written-walk'
import { takePicture } from './take-picture'

interface SpotWishProps {
  desk: WalkDesk
  shift: ShiftToWalk
  points: readonly PointDone[]
}

/** Asks for a picture of the spot where one would be welcome; nothing waits for it. */
export function SpotWish({ desk, shift, points }: SpotWishProps) {
  const [busy, setBusy] = useState(false)
  const wished = points.find(({ picture }) => picture === 'wished')
  if (!wished?.markId) return null
  const { name, markId } = wished
  const take = async () => {
    if (busy) return
    setBusy(true)
    const picture = await takePicture()
    setBusy(false)
    if (!picture) return
    const { shiftId, number } = shift
    desk.picture({ key: picture.key, shiftId, number, of: markId, purpose: 'spot' })
  }
  return (
    <Notice
      tone="stone"
      title={walkCopy.spotWish(name)}
      action={{ label: walkCopy.spotTake, onClick: () => void take() }}
    >
      {walkCopy.spotHint}
    </Notice>
  )
}

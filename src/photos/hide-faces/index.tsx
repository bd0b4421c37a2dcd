import { Image, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { waitingPhoto } from '@/cloud/waiting-photos'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Choice } from '@/components/choice'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { hidingCopy } from '@/copy/photos'
import type { Box } from '@/device/photo/box'
import { PhotoUnfit, type ShrunkPhoto } from '@/device/photo/chosen-photo'
import { HidingCanvas, hideParts } from '@/device/photo/hide-parts'
import { useAct } from '@/events/use-act'
import { Cells } from './cells'
import { boxBetween, boxOfCell } from './marks'
import { Surface } from './surface'
import type { Spot } from './surface-props'
import './index.scss'

interface HideFacesProps {
  /** A picture that waits on this phone. */
  photoKey: string
  address: string
  /** With what is hidden painted over. */
  onDone: (photo: ShrunkPhoto) => Promise<void>
  onClose: () => void
}

const ways = Object.entries(hidingCopy.ways).map(([value, label]) => ({ value: value as 'finger' | 'cells', label }))
const percent = (part: number) => `${part * 100}%`
const styleOf = ({ x, y, width, height }: Box) => ({
  left: percent(x),
  top: percent(y),
  width: percent(width),
  height: percent(height),
})

/** Covers faces and plates by hand before anything leaves the phone: with a finger, or cell by cell for everyone else. */
export function HideFaces({ photoKey, address, onDone, onClose }: HideFacesProps) {
  const [way, setWay] = useState<'finger' | 'cells'>('finger')
  const [boxes, setBoxes] = useState<readonly Box[]>([])
  const [cells, setCells] = useState<readonly number[]>([])
  const [drawn, setDrawn] = useState<Box | null>(null)
  const from = useRef<Spot | null>(null)
  const { busy, problem, run } = useAct()
  const hidden = [...boxes, ...cells.map(boxOfCell)]
  // The last box that was drawn is not in this rendering yet when a quick finger is lifted.
  const latest = useRef<Box | null>(null)
  const draw = (box: Box | null) => {
    latest.current = box
    setDrawn(box)
  }
  const finish = () => {
    const box = latest.current
    if (box) setBoxes((before) => [...before, box])
    draw(null)
    from.current = null
  }
  const toggle = (cell: number) =>
    setCells(cells.includes(cell) ? cells.filter((one) => one !== cell) : [...cells, cell])
  const done = () =>
    run(async () => {
      const photo = await waitingPhoto(photoKey)
      if (!photo) throw new PhotoUnfit('not-readable')
      await onDone(await hideParts(photo, hidden))
      onClose()
      return hidingCopy.saved
    })
  return (
    <Sheet open title={hidingCopy.title} onClose={onClose}>
      <View className="hide">
        <View className="hide-hint">{hidingCopy.hint}</View>
        <Choice label={hidingCopy.how} options={ways} value={way} onChange={setWay} />
        <View className="hide-hint">{way === 'finger' ? hidingCopy.fingerHint : hidingCopy.cellsHint}</View>
        <View className="hide-picture">
          <Image className="hide-image" src={address} mode="widthFix" {...aria({ label: hidingCopy.picture })} />
          {[...hidden, ...(drawn ? [drawn] : [])].map((box) => (
            <View key={`${box.x} ${box.y} ${box.width} ${box.height}`} className="hide-box" style={styleOf(box)} />
          ))}
          {way === 'finger' ? (
            <Surface
              onStart={(spot) => {
                from.current = spot
              }}
              onMove={(spot) => from.current && draw(boxBetween(from.current, spot))}
              onEnd={finish}
            />
          ) : (
            <Cells hidden={cells} onToggle={toggle} />
          )}
        </View>
        <View className="hide-acts">
          <Button disabled={boxes.length === 0} onClick={() => setBoxes(boxes.slice(0, -1))}>
            {hidingCopy.undo}
          </Button>
          <Button
            disabled={hidden.length === 0}
            onClick={() => {
              setBoxes([])
              setCells([])
            }}
          >
            {hidingCopy.clear}
          </Button>
        </View>
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} disabled={hidden.length === 0} onClick={done}>
          {hidingCopy.done}
        </Button>
        <HidingCanvas />
      </View>
    </Sheet>
  )
}

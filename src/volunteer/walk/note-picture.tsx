import { View } from '@tarojs/components'
import { useState } from 'react'
import type { WaitingPhoto } from '@/cloud/waiting-photo'
import { dropPhotos, replacePhoto } from '@/cloud/waiting-photos'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Picture } from '@/components/picture'
import { hidingCopy } from '@/copy/photos'
import { walkCopy } from '@/copy/walk'
import { HideFaces } from '@/photos/hide-faces'
import { useWaitingPhoto } from '@/photos/use-waiting-photo'
import { takePicture } from './take-picture'

interface NotePictureProps {
  picture: WaitingPhoto | null
  onHide: () => void
  onChange: (picture: WaitingPhoto | null) => void
}

/** One picture of what is noted; it stays on this phone until the note is written down. */
export function NotePicture({ picture, onHide, onChange }: NotePictureProps) {
  const [busy, setBusy] = useState(false)
  const drop = () => {
    if (picture) void dropPhotos([picture.key])
  }
  const take = async () => {
    setBusy(true)
    const taken = await takePicture()
    setBusy(false)
    if (!taken) return
    drop()
    onChange(taken)
  }
  return (
    <View className="walk-picture" {...aria({ role: 'group', label: walkCopy.notePhoto })}>
      <View className="walk-line-title">{walkCopy.notePhoto}</View>
      <View className="volunteer-note">{walkCopy.notePhotoHint}</View>
      {picture && <Shown photoKey={picture.key} />}
      <View className="walk-picture-acts">
        <Button busy={busy} onClick={() => void take()}>
          {picture ? walkCopy.notePhotoAgain : walkCopy.notePhotoAdd}
        </Button>
        {picture && <Button onClick={onHide}>{hidingCopy.title}</Button>}
        {picture && (
          <Button
            onClick={() => {
              drop()
              onChange(null)
            }}
          >
            {walkCopy.notePhotoDrop}
          </Button>
        )}
      </View>
    </View>
  )
}

function Shown({ photoKey }: { photoKey: string }) {
  return <Picture src={useWaitingPhoto(photoKey)} alt={walkCopy.notePhotoAlt} ratio={4 / 3} />
}

interface HidePartsProps {
  picture: WaitingPhoto
  onChange: (picture: WaitingPhoto) => void
  onClose: () => void
}

/** Covers what should not be seen, before anything leaves the phone. */
export function HideParts({ picture: { key }, onChange, onClose }: HidePartsProps) {
  const address = useWaitingPhoto(key)
  if (!address) return null
  return (
    <HideFaces
      photoKey={key}
      address={address}
      onDone={async (photo) => onChange(await replacePhoto(key, photo))}
      onClose={onClose}
    />
  )
}

import { Notice } from '@/components/notice'
import { PhotoPicker } from '@/components/photo-picker'
import { reportCopy } from '@/copy/report'
import { HideFaces } from '@/photos/hide-faces'
import type { usePhotosToSend } from '@/photos/use-photos-to-send'

interface PhotoPartProps {
  photos: ReturnType<typeof usePhotosToSend>
  error: string | undefined
}

/** The picture comes first. */
export function PhotoPart({ photos, error }: PhotoPartProps) {
  const { tiles, room, choose, remove, hiding, hide, put } = photos
  const address = tiles.find(({ key }) => key === hiding)?.src
  return (
    <>
      <PhotoPicker
        label={reportCopy.photos}
        hint={reportCopy.photosHint}
        tiles={tiles}
        room={room}
        onChoose={choose}
        onHide={hide}
        onRemove={remove}
      />
      {error && <Notice tone="bad">{error}</Notice>}
      {hiding !== null && address && (
        <HideFaces
          photoKey={hiding}
          address={address}
          onDone={(photo) => put(hiding, photo)}
          onClose={() => hide(null)}
        />
      )}
    </>
  )
}

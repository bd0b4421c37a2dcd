import { PhotoPicker } from '@/components/photo-picker'
import { photoCopy } from '@/copy/photos'
import { usePhotoList } from '@/photos/use-photo-list'

interface CoverPickerProps {
  label: string
  hint: string
  cover: string | null
  onChange: (cover: string | null) => void
}

/** A wide picture to choose; `onChange` gets it once it has arrived, and null when it is taken off. */
export function CoverPicker({ label, hint, cover, onChange }: CoverPickerProps) {
  const list = usePhotoList({ purpose: 'cover', fileIds: cover ? [cover] : [], most: 1, onSent: onChange })
  return (
    <PhotoPicker
      label={label}
      hint={`${hint}。${photoCopy.checked}`}
      ratio={2}
      single
      tiles={list.tiles}
      room={list.room}
      onChoose={list.choose}
      onRetry={list.retry}
      onRemove={(key) => list.dropSending(key) || onChange(null)}
    />
  )
}

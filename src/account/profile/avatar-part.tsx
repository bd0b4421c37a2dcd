import { call } from '@/cloud/call'
import { PhotoPicker } from '@/components/photo-picker'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { avatarCopy } from '@/copy/photos'
import { usePhotoList } from '@/photos/use-photo-list'

interface AvatarPartProps {
  kept: { nickname: string | null; building: string | null; avatar: string | null }
  onSaved: () => Promise<void>
}

/** One's picture; a new one is kept at once, what is typed below it is not touched. */
export function AvatarPart({ kept: { nickname, building, avatar }, onSaved }: AvatarPartProps) {
  const wear = async (next: string | null) => {
    await call('members.editProfile', { nickname, building, avatar: next })
    showToast(next ? avatarCopy.saved : avatarCopy.dropped)
    await onSaved()
  }
  const list = usePhotoList({
    purpose: 'avatar',
    fileIds: avatar ? [avatar] : [],
    most: 1,
    longSide: 400,
    onSent: wear,
  })
  return (
    <PhotoPicker
      label={avatarCopy.label}
      hint={avatarCopy.hint}
      ratio={1}
      single
      tiles={list.tiles}
      room={list.room}
      onChoose={list.choose}
      onRetry={list.retry}
      onRemove={(key) => {
        if (!list.dropSending(key)) wear(null).catch((failure) => showToast(inOneLine(explain(failure))))
      }}
    />
  )
}

import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { useUnkept } from '@/cloud/use-unkept'
import { dayPhotosCopy } from '@/copy/photos'
import { useAct } from '@/events/use-act'
import { usePhotoList } from '@/photos/use-photo-list'

const most = 9

/** The pictures of one event; every change is kept at once. */
export function useDayPhotos() {
  const eventId = useRouter().params.id ?? ''
  const request = useUnkept(`photos.${eventId}`, () => call('events.officeShow', { eventId }))
  const { run, setProblem, problem } = useAct()
  const photos = request.data?.photos ?? []
  const shown = useRef(photos)
  shown.current = photos

  const keep = async (next: string[]): Promise<void> => {
    try {
      await call('events.setPhotos', { eventId, from: shown.current, photos: next })
      shown.current = next
    } finally {
      await request.refresh()
    }
  }
  /** A picture of one's own is added to whatever list there is by now. */
  const add = async (fileId: string): Promise<void> => {
    try {
      await keep([...shown.current, fileId])
    } catch (failure) {
      if (!isMeanwhile(failure)) throw failure
      const { photos: theirs } = await call('events.officeShow', { eventId })
      shown.current = theirs
      await keep([...theirs, fileId].slice(0, most))
    }
  }
  const list = usePhotoList({ purpose: 'event', fileIds: photos, most, onSent: add })
  const act = (next: string[]) =>
    void run(
      async () => {
        await keep(next)
        return dayPhotosCopy.saved
      },
      (failure) => {
        if (isMeanwhile(failure)) setProblem({ title: dayPhotosCopy.meanwhile, hint: dayPhotosCopy.meanwhileHint })
        return isMeanwhile(failure)
      },
    )
  return {
    ...request,
    list,
    problem,
    remove: (key: string) => list.dropSending(key) || act(photos.filter((id) => id !== key)),
    forward: (key: string) => act(movedForward(photos, key)),
  }
}

const isMeanwhile = (failure: unknown) => failure instanceof Refused && failure.code === 'changed-meanwhile'

/** The same list with one of its pictures a place further to the front. */
function movedForward(photos: readonly string[], key: string): string[] {
  const at = photos.indexOf(key)
  if (at < 1) return [...photos]
  const others = photos.filter((id) => id !== key)
  return [...others.slice(0, at - 1), key, ...others.slice(at - 1)]
}

import { useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { useUnkept } from '@/cloud/use-unkept'
import { dayPhotosCopy } from '@/copy/photos'
import { useAct } from '@/events/use-act'
import { usePhotoList } from '@/photos/use-photo-list'

const most = 9

type Change = (photos: string[]) => string[]

/** The pictures of one event; every change is kept at once. */
export function useDayPhotos() {
  const eventId = useRouter().params.id ?? ''
  const request = useUnkept(`photos.${eventId}`, () => call('events.officeShow', { eventId }))
  const { run, setProblem, problem } = useAct()
  const photos = request.data?.photos ?? []
  const known = useRef({ data: request.data, photos })
  if (known.current.data !== request.data) known.current = { data: request.data, photos }
  const before = useRef<Promise<void>>(Promise.resolve())

  const write = async (change: Change): Promise<void> => {
    const from = known.current.photos
    const next = change(from)
    try {
      await call('events.setPhotos', { eventId, from, photos: next })
      known.current.photos = next
    } finally {
      await request.refresh()
    }
  }
  /** One change after the other, each made to the list that the one before it left. */
  const keep = (change: Change): Promise<void> => {
    const turn = before.current.then(() => write(change))
    before.current = turn.catch(() => undefined)
    return turn
  }
  /** A picture of one's own is added to whatever list there is by now. */
  const add = (fileId: string): Promise<void> => {
    const added: Change = (photos) => [...photos, fileId].slice(0, most)
    return keep(added).catch(async (failure) => {
      if (!isMeanwhile(failure)) throw failure
      known.current.photos = (await call('events.officeShow', { eventId })).photos
      return keep(added)
    })
  }
  const list = usePhotoList({ purpose: 'event', fileIds: photos, most, onSent: add })
  const act = (change: Change) =>
    void run(
      async () => {
        await keep(change)
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
    remove: (key: string) => list.dropSending(key) || act((now) => now.filter((id) => id !== key)),
    forward: (key: string) => act((now) => movedForward(now, key)),
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

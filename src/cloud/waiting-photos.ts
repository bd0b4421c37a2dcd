import type { PhotoPurpose } from '@contract/photos'
import { PhotoUnfit, type ShrunkPhoto } from '@/device/photo/chosen-photo'
import { keptPersonal } from './kept-personal'
import { sendPhoto } from './photos'
import { randomKey } from './random-key'
import { waitingFiles } from './waiting-files-store'
import type { WaitingPhoto } from './waiting-photo'

const drafts = 'linli.draft.'

/** Whether something that waits on this device says it. */
function isNamed(key: string): boolean {
  const kept = keptPersonal.keys().filter((name) => name.startsWith(drafts))
  return kept.some((name) => JSON.stringify(keptPersonal.get(name) ?? null).includes(key))
}

let swept: Promise<void> | undefined
/** Before the first picture of this run: what was left by an app that was killed in between. */
function ready(): Promise<void> {
  swept ??= waitingFiles.sweep(isNamed).catch(() => undefined)
  return swept
}

/** Takes a picture in under a key of its own; throws PhotoUnfit('no-room'). */
export async function keepPhoto(photo: ShrunkPhoto): Promise<WaitingPhoto> {
  await ready()
  const key = randomKey()
  await waitingFiles.put(key, photo)
  return { key, fileId: null }
}

/** Null when it is gone. */
export async function waitingPhoto(key: string): Promise<ShrunkPhoto | null> {
  await ready()
  return waitingFiles.get(key)
}

/** Other pixels are another picture, under another key: what has gone up already is not changed by it. */
export async function replacePhoto(key: string, photo: ShrunkPhoto): Promise<WaitingPhoto> {
  const kept = await keepPhoto(photo)
  await dropPhotos([key])
  return kept
}

/** Brings one picture to the cloud and gives its file id; throws Refused, Unreachable, or PhotoUnfit when it is gone. */
export async function sendWaiting(purpose: PhotoPurpose, key: string): Promise<string> {
  const photo = await waitingPhoto(key)
  if (!photo) throw new PhotoUnfit('not-readable')
  const { fileId } = await sendPhoto(purpose, key, photo)
  return fileId
}

/** What named them was sent, or thrown away. */
export const dropPhotos = (keys: readonly string[]): Promise<void> => waitingFiles.remove(keys).catch(() => undefined)

/** After the drafts of this device were cleared: their pictures go too. */
export const dropUnnamedPhotos = (): Promise<void> => waitingFiles.sweep(isNamed).catch(() => undefined)

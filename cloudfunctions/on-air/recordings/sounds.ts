import type { PhotoState } from '../../contract/photos'
import type { StoredPhoto } from '../../photos/photo-store'
import { photoIdIn } from '../../photos/places'
import type { StoredRecording } from './recording-store'

export type StoredSound = StoredRecording['sounds'][number]

export const idOf = ({ file }: StoredSound): string => photoIdIn(file)

export const secondsOf = (sounds: readonly StoredSound[]): number =>
  sounds.reduce((sum, { seconds }) => sum + seconds, 0)

/** A sound that was brought, by its file; undefined where nobody brought it as one. */
export const broughtAs = (file: string, found: readonly StoredPhoto[]): StoredPhoto | undefined =>
  found.find(({ place, purpose }) => place === file && purpose === 'recording')

/** A sound that is not there any more answers as one that was refused. */
export const checkOf = (sound: StoredPhoto | undefined): PhotoState =>
  sound && sound.state !== 'arriving' ? sound.state : 'refused'

/** One refused sound refuses the recording, one that waits keeps it waiting. */
export const ofAll = (checks: readonly PhotoState[]): PhotoState =>
  (['refused', 'pending'] as const).find((state) => checks.includes(state)) ?? 'passed'

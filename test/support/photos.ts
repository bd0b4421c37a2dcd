import { randomBytes } from 'node:crypto'
import tcb from '@cloudbase/node-sdk'
import type { PhotoPurpose } from '../../cloudfunctions/contract/photos'
import { type Answer, type Cloud, granted, type Person } from './cloud'
import { phonePicture } from './pictures'

/** What the platform's own upload does for a person's phone, with the rights of the server. */
export async function upload(cloud: Cloud, cloudPath: string, bytes: Buffer): Promise<string> {
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  return (await app.uploadFile({ cloudPath, fileContent: bytes })).fileID
}

/** What is stored under a file id, with the rights of the server. */
export async function storedBytes(cloud: Cloud, fileID: string): Promise<Buffer> {
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  const { fileContent } = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).downloadFile({ fileID })
  return Buffer.from(fileContent ?? '')
}

/** The public address of a file id, whether or not it leads anywhere. */
export const addressOf = (cloud: Cloud, fileId: string): string =>
  fileId.replace('cloud://local.local/', `${cloud.emulator.url}/storage/`)

/** A file id's own answer to a stranger: its bytes, or null. */
export async function fetched(cloud: Cloud, fileId: string): Promise<Buffer | null> {
  const answer = await fetch(addressOf(cloud, fileId))
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null
}

export const photoKey = (): string => randomBytes(16).toString('base64url')

export interface Brought {
  id: string
  fileId: string
  accepted: Answer<'photos.accept'>
}

/** Begins, uploads and hands in a picture, as a phone does. */
export async function bring(
  cloud: Cloud,
  person: Person,
  purpose: PhotoPurpose = 'avatar',
  bytes = phonePicture(),
): Promise<Brought> {
  const id = photoKey()
  const begun =
    purpose === 'cover' || purpose === 'event' || purpose === 'recording'
      ? await person.call('photos.beginForOffice', { id, purpose })
      : await person.call('photos.begin', { id, purpose })
  const fileId = await upload(cloud, granted(begun).path, bytes)
  return { id, fileId, accepted: await person.call('photos.accept', { id, fileId }) }
}

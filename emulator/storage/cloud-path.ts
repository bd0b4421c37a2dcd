import { WireError } from '../wire/wire-error'

const bucket = 'cloud://local.local/'
/** These would change the meaning of an address, which the SDKs do not encode. */
const forbidden = /[\\?#%]|\p{Cc}/u

/** A path inside the bucket, such as `covers/a.png`; refuses every other spelling of a file. */
export function cloudPath(given: unknown): string {
  const segments = typeof given === 'string' ? given.split('/') : []
  const plain = segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..')
  if (typeof given !== 'string' || !plain || forbidden.test(given) || Buffer.byteLength(given) > 850) {
    throw new WireError('INVALID_PARAM', '[InvalidParameter] the path of the file is not allowed')
  }
  return given
}

export function fileIdOf(path: string): string {
  return bucket + path
}

/** The path of a file id (`cloud://…`). */
export function pathOfFileId(fileId: unknown): string {
  if (typeof fileId === 'string' && fileId.startsWith(bucket)) return cloudPath(fileId.slice(bucket.length))
  throw new WireError('INVALID_PARAM', '[InvalidParameter] the file id is not of this environment')
}

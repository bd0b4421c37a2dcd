import type { PutBytes } from './http'
import type { Upload } from './transport-port'
import { Unreachable } from './unreachable'

/** Where to put a file, as CloudBase's HTTP API says it; `code` says why not. */
interface Place {
  code?: string
  uploadUrl?: string
  authorization?: string
  token?: string
  cloudObjectMeta?: string
  cloudObjectId?: string
}

/** Asks for a place, then puts the bytes there with the words that permit it. */
export async function gatewayUpload(
  post: (path: string, body: unknown) => Promise<unknown>,
  put: PutBytes,
  path: string,
  picture: Upload,
): Promise<string> {
  const bytes = await picture.bytes()
  const wish = { objectId: path, signedHeader: { 'content-length': [String(bytes.byteLength)] } }
  const [place] = (await post('/v1/storages/get-objects-upload-info', [wish])) as Place[]
  if (!place?.uploadUrl || !place.cloudObjectId) throw new Unreachable('fault', `upload ${place?.code ?? 'refused'}`)
  const permit = {
    authorization: place.authorization ?? '',
    'x-cos-security-token': place.token ?? '',
    'x-cos-meta-fileid': place.cloudObjectMeta ?? '',
  }
  const status = await put(place.uploadUrl, permit, bytes)
  if (status >= 400) throw new Unreachable('fault', `upload ${status}`)
  return place.cloudObjectId
}

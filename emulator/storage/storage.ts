import type { StorageRule } from '../../config/manifest'
import type { Clock } from '../control/clock'
import { WireError } from '../wire/wire-error'
import { Access, type Actor } from './access'
import { cloudPath, fileIdOf, pathOfFileId } from './cloud-path'
import { FileStore } from './file-store'
import { Permits } from './permits'

export interface UploadPlace {
  url: string
  authorization: string
  token: string
  fileId: string
  /** Travels in a header, so it is plain ASCII. */
  cosFileId: string
}

const defaultMaxAge = 7200

/** What both the server SDK and the web do with files. */
export class Storage {
  readonly files: FileStore
  readonly access: Access
  readonly permits: Permits

  constructor(
    filesDir: string,
    rules: StorageRule[],
    clock: Clock,
    private readonly site: { url: string },
  ) {
    this.files = new FileStore(filesDir)
    this.access = new Access(rules)
    this.permits = new Permits(clock)
  }

  /** Where to PUT a file; the rules are checked now, its size when it arrives. */
  async uploadPlace(given: unknown, actor: Actor): Promise<UploadPlace> {
    const path = cloudPath(given)
    await this.demandWrite(path, actor)
    const owner = actor === 'server' ? undefined : actor.uuid
    return {
      url: `${this.site.url}/storage/${encodeURI(path)}`,
      authorization: this.permits.toPut(path, owner),
      token: 'local',
      fileId: fileIdOf(path),
      cosFileId: Buffer.from(fileIdOf(path)).toString('base64url'),
    }
  }

  /** An address to GET a file from; signed unless everyone may read it. The SDKs encode it themselves. */
  async downloadUrl(fileId: unknown, actor: Actor, maxAgeSeconds = defaultMaxAge): Promise<string> {
    const path = pathOfFileId(fileId)
    if (!this.access.mayRead(path, actor)) throw exceedsAuthority()
    if (!(await this.files.about(path))) throw missing()
    const url = `${this.site.url}/storage/${path}`
    return this.access.ruleOf(path).read === 'everyone' ? url : `${url}?${this.permits.toGet(path, maxAgeSeconds)}`
  }

  async remove(fileId: unknown, actor: Actor): Promise<void> {
    const path = pathOfFileId(fileId)
    await this.demandWrite(path, actor)
    if (!(await this.files.about(path))) throw missing()
    await this.files.remove(path)
  }

  private async demandWrite(path: string, actor: Actor): Promise<void> {
    if (!this.access.mayWrite(path, actor, await this.files.about(path))) throw exceedsAuthority()
  }
}

function exceedsAuthority() {
  return new WireError('STORAGE_EXCEED_AUTHORITY', '[OperationDenied] the rules do not allow it', 403)
}

function missing() {
  return new WireError('STORAGE_FILE_NONEXIST', '[ResourceNotFound] the file does not exist', 404)
}

import type { StorageRule } from '../../config/manifest'
import type { Clock } from '../control/clock'
import { WireError } from '../wire/wire-error'
import { Access, type Actor, ownerOf } from './access'
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
    return {
      url: `${this.site.url}/storage/${encodeURI(path)}`,
      authorization: this.permits.toPut(path, ownerOf(actor)),
      token: 'local',
      fileId: fileIdOf(path),
      cosFileId: Buffer.from(fileIdOf(path)).toString('base64url'),
    }
  }

  /** Takes a whole file from somebody who needs no address for it. @returns its id */
  async upload(given: unknown, content: Buffer, actor: Actor): Promise<string> {
    const path = cloudPath(given)
    await this.demandWrite(path, actor)
    await this.keep(path, content, ownerOf(actor))
    return fileIdOf(path)
  }

  /** Takes what was permitted; more than the rule allows is refused. */
  async keep(path: string, content: Buffer, owner: string | undefined): Promise<void> {
    const { maxBytes } = this.access.ruleOf(path)
    if (content.length > maxBytes) throw new WireError('EntityTooLarge', `at most ${maxBytes} bytes are allowed`)
    await this.files.write(path, content, owner)
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

import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { CustomLoginKey } from './custom-login'

export interface StoredSession {
  sub: string
  scope: 'user' | 'anonymous'
  /** SHA-256 of the one refresh token that is alive. */
  refreshHash: string
  /** Milliseconds since 1970. */
  expiresAt: number
  /** Of a sign-in by custom ticket. */
  customUserId?: string
  /** Milliseconds since 1970, which no refresh moves. */
  endsAt?: number
}

interface Contents {
  /** Signs access tokens; made once per data folder. */
  key: string
  sessions: Record<string, StoredSession>
  /** Signs tickets for custom sign-in; made when first asked for. */
  customLoginKey?: CustomLoginKey
}

/** Keeps sign-ins over a restart. */
export class IdentityFile {
  private writing: Promise<void> = Promise.resolve()
  private queued: Promise<void> | undefined

  private constructor(
    private readonly path: string,
    readonly contents: Contents,
  ) {}

  static async open(path: string, now: number): Promise<IdentityFile> {
    const contents: Contents = existsSync(path)
      ? JSON.parse(await readFile(path, 'utf8'))
      : { key: randomBytes(32).toString('base64'), sessions: {} }
    for (const [id, { expiresAt }] of Object.entries(contents.sessions)) {
      if (expiresAt < now) delete contents.sessions[id]
    }
    const file = new IdentityFile(path, contents)
    await file.save()
    return file
  }

  /** Resolves once what is known now is on disk; calls made meanwhile share one write. */
  save(): Promise<void> {
    this.queued ??= this.writing.then(() => {
      this.queued = undefined
      const written = this.write()
      // The next write must not fail because this one did.
      this.writing = written.catch(() => undefined)
      return written
    })
    return this.queued
  }

  private async write(): Promise<void> {
    const draft = `${this.path}.draft`
    await writeFile(draft, JSON.stringify(this.contents), { mode: 0o600 })
    await rename(draft, this.path)
  }
}

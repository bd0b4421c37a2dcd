import type { Caller } from './functions/caller-environment'
import type { Storage } from './storage/storage'

/** The cloud as WeChat gives it to a mini-program: the platform says who calls, and the client proves nothing. */
export interface MiniProgramCloud {
  /** @returns the function's result; rejects with a WireError */
  callFunction(name: string, data: unknown): Promise<unknown>
  /** @returns the file's id; rejects with a WireError where the rules do not allow it */
  uploadFile(cloudPath: string, content: Buffer): Promise<string>
  /** Where a component that is given a file id fetches the file. */
  fileUrl(fileId: string): Promise<string>
}

type Invoke = (name: string, data: unknown, caller: Caller) => Promise<unknown>

/** What a mini-program reaches in somebody's name. */
export function miniProgramCloud(storage: Storage, invoke: Invoke, openid: string): MiniProgramCloud {
  const caller = { openid }
  return {
    callFunction: (name, data) => invoke(name, data, caller),
    uploadFile: (cloudPath, content) => storage.upload(cloudPath, content, caller),
    fileUrl: (fileId) => storage.downloadUrl(fileId, caller),
  }
}

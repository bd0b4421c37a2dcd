import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PhoneCloud } from './phone-cloud'

const cover =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="teal"/></svg>'

export interface SmallCloud extends PhoneCloud {
  /** Calls so far. */
  heard: unknown[]
  stop(): void
}

/** A cloud for the host's own tests: it answers with what it was asked, and any file of it is the same picture. */
export async function startSmallCloud(): Promise<SmallCloud> {
  const server = createServer((_request, answer) => {
    answer.setHeader('content-type', 'image/svg+xml')
    answer.end(cover)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const heard: unknown[] = []
  return {
    url,
    heard,
    callFunction: async (name, data) => {
      heard.push({ name, data })
      return { said: '收到', ...Object(data) }
    },
    uploadFile: async (cloudPath) => `cloud://fixture/${cloudPath}`,
    fileUrl: async (fileId) => fileId.replace('cloud://fixture', url),
    stop: () => server.close(),
  }
}

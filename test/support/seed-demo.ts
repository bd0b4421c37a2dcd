import tcb from '@cloudbase/node-sdk'
import { EJSON } from 'bson'
import type { Emulator } from '../../emulator/start'
import { demoDocuments, demoFiles } from './demo-community'

/** Loads the demo community into a running emulator, around its present time. */
export async function seedDemo(emulator: Emulator, secret: string, now = new Date()): Promise<void> {
  const fileIds = await upload(emulator, demoFiles())
  const documents = demoDocuments(secret, now, (path) => fileIds.get(path) ?? '')
  for (const [collectionName, rows] of Object.entries(documents)) {
    const data = rows.map((row) => EJSON.stringify(row))
    const reply = await emulator.database.handle('database.insertDocument', { collectionName, data })
    if ('code' in reply) throw new Error(`${collectionName}: ${reply.message}`)
  }
}

/** Uploads as a function would, through the SDK; path → file id. */
async function upload(emulator: Emulator, files: Record<string, string | Buffer>): Promise<Map<string, string>> {
  Object.assign(process.env, emulator.sdkEnvironment())
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
  const uploads = Object.entries(files).map(async ([cloudPath, content]) => {
    const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })
    return [cloudPath, fileID] as const
  })
  return new Map(await Promise.all(uploads))
}

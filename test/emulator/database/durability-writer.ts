import { writeSync } from 'node:fs'
import { collections } from './durability-collections'
import { openWireClient, type WireClient } from './wire-client'

const [, , file = '', round = ''] = process.argv
const SUM = { _id: 'sum', left: 0, right: 0 }

/** Writes without end, each id on a line of its own once its write was acknowledged. */
async function write(client: WireClient): Promise<void> {
  if (!(await client.one('events', { _id: 'event' })))
    await client.add('events', { _id: 'event', count: 0, entries: [] })
  if (!(await client.one('pairs', { _id: 'sum' }))) await client.add('pairs', SUM)
  for (let i = 0; ; i++) {
    const id = `${round}-${i}`
    if (i % 3 === 0) await client.add('tickets', { _id: id, owner: 'li', text: 'x'.repeat(200) })
    else if (i % 3 === 1) {
      await client.updateAndReturn('events', { _id: 'event' }, { $inc: { count: 1 }, $push: { entries: { id } } })
    } else {
      const transactionId = await client.begin()
      await client.add('tickets', { _id: id, owner: 'wang' }, transactionId)
      await client.update('pairs', { _id: 'sum' }, { $inc: { left: i, right: -i } }, { transactionId })
      await client.commit(transactionId)
    }
    writeSync(1, `${id}\n`)
  }
}

void openWireClient(collections, { file }).then(write)

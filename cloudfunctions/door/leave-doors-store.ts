import * as z from 'zod'
import { command, documentsOf } from '../platform/documents'
import type { Secrets } from '../platform/secrets'
import { keeperMark } from './keeper-ref'
import { packMark, unpackMark } from './packed-mark'

const packed = z.record(z.string(), z.string()).default({})
const WithMarks = z.object({ _id: z.string(), marks: packed, handedIn: packed })
const pageSize = 20

interface Leaver {
  communityId: string
  personId: string
  /** Stands where the person stood. */
  tombstone: string
}

/**
 * Takes a person off every door they keep or kept. First the duty and the name, so that no mark of theirs can come or
 * be handed in any more; then, an
 * event at a time, the tombstone takes their place in the marks and their name goes. What broke off is found again.
 */
export async function leaveDoors({ communityId, personId, tombstone }: Leaver, secrets: Secrets): Promise<void> {
  const _ = command()
  const events = documentsOf('events', communityId)
  const gone = _.pull({ id: personId })
  await events.changeAll(
    { 'keepers.id': personId },
    { keepers: gone, leftKeepers: _.push([{ id: personId, name: '' }]) },
  )
  await events.changeAll({ 'leftKeepers.id': personId }, { 'leftKeepers.$.name': '' })
  for (;;) {
    const page = { order: [], limit: pageSize, fields: { marks: true, handedIn: true } }
    const rows = await events.find({ 'leftKeepers.id': personId }, page)
    for (const row of rows) {
      const { _id, ...kept } = WithMarks.parse(row)
      const own = keeperMark(secrets, _id, personId)
      const signed = (['marks', 'handedIn'] as const).flatMap((field) =>
        Object.entries(kept[field]).flatMap(([id, text]) => {
          const mark = text === '' ? null : unpackMark(text)
          if (!mark || !('by' in mark) || mark.by !== own) return []
          return [[`${field}.${id}`, packMark({ ...mark, by: tombstone.slice(0, own.length) })]]
        }),
      )
      await events.changeUnseen({ _id }, { ...Object.fromEntries(signed), leftKeepers: gone })
    }
    if (rows.length < pageSize) return
  }
}

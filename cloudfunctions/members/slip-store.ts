import type { SlipState } from '../contract/care-slips'
import type { Position } from '../events/event-store'
import { command, documentsOf } from '../platform/documents'
import { StoredCare } from './care-store'

export type StoredSlip = StoredCare & { slip: NonNullable<StoredCare['slip']>; building: string }

/** Consents on paper, of one community; one request each. */
export interface SlipStore {
  /** False when it was entered before. */
  enter(slip: StoredSlip): Promise<boolean>
  find(slipId: string): Promise<StoredSlip | null>
  /** Confirms a pending slip that neither was entered by this person nor names them as head. */
  confirm(slipId: string, by: { personId: string; ref: string }): Promise<StoredSlip | null>
  /** Ends it and takes the head's name off; null when it has ended. */
  close(slipId: string): Promise<StoredSlip | null>
  /** Removes other consents between the same two. */
  supersede(slip: StoredSlip): Promise<void>
  /** In the order they were entered. */
  page(state: SlipState, limit: number, after?: Position): Promise<StoredSlip[]>
}

export function slipStore(communityId: string): SlipStore {
  const care = documentsOf('care', communityId)
  return {
    enter: (slip) => care.add({ ...slip }),
    find: async (slipId) => read(await care.one({ _id: slipId })),
    confirm: async (slipId, { personId, ref }) => {
      const _ = command()
      const second = { 'slip.state': 'pending', 'slip.enteredBy': _.neq(ref), helper: _.neq(personId) }
      return read(await care.change({ _id: slipId, ...second }, { 'slip.state': 'confirmed', 'slip.confirmedBy': ref }))
    },
    close: async (slipId) => {
      const open = { _id: slipId, 'slip.state': command().in(['pending', 'confirmed']) }
      return read(await care.change(open, { 'slip.state': 'ended', helper: '', helperName: '' }))
    },
    supersede: async ({ _id, helper, resident }) => {
      await care.remove({ helper, resident, _id: command().neq(_id), 'slip.state': 'confirmed' })
    },
    page: async (state, limit, after) => {
      const _ = command()
      const at = after && new Date(after.at)
      const rows = await care.find(
        { 'slip.state': state, ...(at ? { since: _.gte(at) } : {}) },
        {
          order: [
            ['since', 'asc'],
            ['_id', 'asc'],
          ],
          limit,
          ...(at ? { either: [{ since: _.gt(at) }, { _id: _.gt(after.id) }] } : {}),
        },
      )
      return rows.flatMap((row) => read(row) ?? [])
    },
  }
}

function read(row: unknown): StoredSlip | null {
  if (row === null) return null
  const care = StoredCare.parse(row)
  const { slip, building } = care
  return slip && building !== null ? { ...care, slip, building } : null
}

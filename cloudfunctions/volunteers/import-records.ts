import type { WishOf } from '../contract/action'
import type { volunteerRecords } from '../contract/volunteer-records'
import type { Secrets } from '../platform/secrets'
import type { UseCase } from '../platform/serve'
import { bringIn, lookAt } from '../platform/sheet-import'
import { type GoodRow, readRows } from './import-rows'
import type { VolunteerNeeds } from './needs'
import type { StoredRecord } from './record-store'

export const previewImport =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.previewImport> =>
  (wish, { communityId }) =>
    lookAt(sheetOf(wish, communityId, needs))

export const importRows =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.importRows> =>
  (wish, { communityId }) =>
    bringIn(sheetOf(wish, communityId, needs))

const sheetOf = ({ rows }: WishOf<typeof volunteerRecords.importRows>, communityId: string, needs: VolunteerNeeds) => ({
  read: async () => readRows(rows, await needs.teams(communityId).all()),
  idOf: (row: GoodRow) => recordId(needs.secrets(), communityId, row),
  make: newRecord,
  known: (ids: string[]) => needs.records(communityId).known(ids),
  add: (made: NewRecord[]) => needs.records(communityId).add(made),
})

/** Follows from name and number alone. */
export const recordId = (
  secrets: Secrets,
  communityId: string,
  { name, phone }: Pick<GoodRow, 'name' | 'phone'>,
): string => secrets.sign('volunteer-record', `${communityId}|${name}|${phone}`)

type NewRecord = Omit<StoredRecord, 'communityId'> & { claimed: boolean }

const newRecord = (_id: string, row: GoodRow): NewRecord => ({
  _id,
  ...row,
  claims: [],
  claimed: false,
  slip: null,
  takenBy: null,
  connected: false,
})

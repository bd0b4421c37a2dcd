import type { WishOf } from '../contract/action'
import type { volunteerRecords } from '../contract/volunteer-records'
import type { Secrets } from '../platform/secrets'
import type { UseCase } from '../platform/serve'
import { type GoodRow, type ReadRows, readRows } from './import-rows'
import type { VolunteerNeeds } from './needs'
import type { StoredRecord } from './record-store'

const rounds = 3

export const previewImport =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.previewImport> =>
  async (wish, { communityId }) => {
    const { good, troubles } = await read(wish, communityId, needs)
    const known = await knownOf(good, communityId, needs)
    return { fresh: good.length - known.size, known: known.size, troubles }
  }

/** Rows that are records already are left as they are; somebody else may be importing the same list. */
export const importRows =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.importRows> =>
  async (wish, { communityId }) => {
    const { good, troubles } = await read(wish, communityId, needs)
    for (let round = 0; round < rounds; round += 1) {
      const known = await knownOf(good, communityId, needs)
      const fresh = good
        .map((row) => newRecord(recordId(needs.secrets(), communityId, row), row))
        .filter(({ _id }) => !known.has(_id))
      const counts = { made: fresh.length, known: good.length - fresh.length, troubles }
      if (fresh.length === 0 || (await needs.records(communityId).add(fresh))) return counts
    }
    throw new Error('the records changed while they were being imported')
  }

async function read(
  { rows }: WishOf<typeof volunteerRecords.importRows>,
  communityId: string,
  needs: VolunteerNeeds,
): Promise<ReadRows> {
  return readRows(rows, await needs.teams(communityId).all())
}

const knownOf = async (good: GoodRow[], communityId: string, needs: VolunteerNeeds): Promise<Set<string>> =>
  good.length === 0
    ? new Set()
    : needs.records(communityId).known(good.map((row) => recordId(needs.secrets(), communityId, row)))

/** Follows from name and number alone. */
export const recordId = (
  secrets: Secrets,
  communityId: string,
  { name, phone }: Pick<GoodRow, 'name' | 'phone'>,
): string => secrets.sign('volunteer-record', `${communityId}|${name}|${phone}`)

const newRecord = (_id: string, row: GoodRow): Omit<StoredRecord, 'communityId'> & { claimed: boolean } => ({
  _id,
  ...row,
  claims: [],
  claimed: false,
  slip: null,
  takenBy: null,
  connected: false,
})

import type { volunteerRecords } from '../contract/volunteer-records'
import { readableCode } from '../platform/readable-code'
import type { Secrets } from '../platform/secrets'
import { refusing, type UseCase } from '../platform/serve'
import type { VolunteerNeeds } from './needs'

const refuse = refusing<typeof volunteerRecords.slip>()
const tries = 3
const slipMs = 30 * 86_400_000

/** What is stored and searched by: whoever reads the database cannot write a slip. */
export const slipHash = (secrets: Secrets, code: string): string => secrets.sign('volunteer-slip-hash', code)

/** While a slip holds, asking again gives the same code; afterwards another. */
export const slip =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.slip> =>
  async ({ recordId }, { communityId }) => {
    const store = needs.records(communityId)
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const record = await store.find(recordId)
      if (!record) throw refuse('record-not-found')
      const holds = record.slip !== null && record.slip.until > needs.now()
      const before = record.slip?.turn ?? 0
      const turn = holds ? before : before + 1
      const code = readableCode(needs.secrets().sign('volunteer-slip', `${recordId}|${turn}`, 43), 8)
      const until = holds && record.slip ? record.slip.until : new Date(needs.now().getTime() + slipMs)
      const isGiven =
        holds || (await store.giveSlip(recordId, before, { hash: slipHash(needs.secrets(), code), until, turn }))
      if (isGiven) return { code, until: until.toISOString() }
    }
    throw new Error('the slip changed at every attempt')
  }

import type { volunteerRecords } from '../contract/volunteer-records'
import { masked } from '../members/present'
import { memberRef } from '../platform/member-ref'
import type { UseCase } from '../platform/serve'
import type { VolunteerNeeds } from './needs'

export const records =
  (needs: VolunteerNeeds): UseCase<typeof volunteerRecords.records> =>
  async ({ show, after, limit }, { communityId }) => {
    const found = await needs.records(communityId).list(show === 'claimed', after ?? null, limit + 1)
    const page = found.slice(0, limit)
    return {
      records: page.map(({ _id, name, phone, teams, joined, claims, slip }) => ({
        ...{ id: _id, name, phone: masked(phone), teams },
        joined: joined?.toISOString() ?? null,
        claims: claims.map((claim) => ({
          ref: memberRef(needs.secrets(), claim.id),
          name: claim.name,
          at: claim.at.toISOString(),
        })),
        slipUntil: slip && slip.until > needs.now() ? slip.until.toISOString() : null,
      })),
      next: found.length > limit ? (page.at(-1)?._id ?? null) : null,
    }
  }

import type { WishOf } from '../contract/action'
import type { Clash, radioStudio } from '../contract/radio-studio'
import { dayNumber } from '../dates/shanghai'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { clashesAmong } from './clashes'
import { lookAheadDays } from './edit-runs'
import { edited } from './edited'
import { hostCode } from './host-code'
import type { RadioNeeds } from './needs'
import { previewOf, studioOf, todayOf } from './present'
import type { Programme } from './stored-programme'
import { timetable } from './timetable'

const refuse = refusing<typeof radioStudio.edit>()

export const studio =
  (needs: RadioNeeds): UseCase<typeof radioStudio.studio> =>
  async (_, { communityId }) =>
    shown(await needs.programmes(communityId).read(), communityId, needs)

export const preview =
  (needs: RadioNeeds): UseCase<typeof radioStudio.preview> =>
  async (wish, { communityId, personId }) => {
    const programme = await needs.programmes(communityId).read()
    if (programme.version !== wish.version) throw refuse('changed-meanwhile')
    const now = needs.now()
    return previewOf(edited(programme, wish.edit, memberRef(needs.secrets(), personId), now), now)
  }

/** Two requests: everything is decided on the version that was read, and written only over that one. */
export const edit =
  (needs: RadioNeeds): UseCase<typeof radioStudio.edit> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    const store = needs.programmes(communityId)
    const programme = await store.read()
    const by = memberRef(needs.secrets(), personId)
    if (programme.version === wish.version + 1 && isSame(programme, wish.key, by)) {
      await tellHost(programme, wish, caller, needs)
      return shown(programme, communityId, needs)
    }
    if (programme.version !== wish.version) throw refuse('changed-meanwhile')
    const now = needs.now()
    const after = { ...edited(programme, wish.edit, by, now), lastEdit: { key: wish.key, by } }
    const from = 'from' in wish.edit ? dayNumber(wish.edit.from) : todayOf(now)
    const clash = newClash(programme, after, { from: todayOf(now), until: from + lookAheadDays })
    if (clash) throw refuse(clash.kind, { broadcast: clash.broadcastId, other: clash.other ?? '' })
    if (!(await store.write(after))) throw refuse('changed-meanwhile')
    await tellHost(after, wish, caller, needs)
    return shown({ ...after, version: programme.version + 1 }, communityId, needs)
  }

/** A host with an account can read who changed how they are announced. */
async function tellHost(
  { hosts }: Programme,
  { edit, key }: WishOf<typeof radioStudio.edit>,
  { communityId, personId }: Resident,
  needs: RadioNeeds,
): Promise<void> {
  const about = edit.do === 'host' ? hosts.find(({ id }) => id === edit.host.id)?.person : null
  if (!about) return
  const deed = { about, at: needs.now(), what: 'host-edited', by: { role: 'staff', personId }, turn: key } as const
  await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
}

const isSame = ({ lastEdit }: Programme, key: string, by: string): boolean =>
  lastEdit?.key === key && lastEdit.by === by

const shown = (programme: Programme, communityId: string, needs: RadioNeeds) =>
  studioOf(programme, needs.now(), ({ id }) => hostCode(needs.secrets(), communityId, id))

type Forbidding = Clash & { kind: Exclude<Clash['kind'], 'host-left' | 'no-host'> }
const forbids = (clash: Clash): clash is Forbidding => clash.kind !== 'host-left' && clash.kind !== 'no-host'

/** What did not clash before: an old clash hinders no other edit. */
function newClash(before: Programme, after: Programme, days: { from: number; until: number }): Forbidding | undefined {
  const clashesIn = (programme: Programme) =>
    clashesAmong(timetable(programme).between(days.from, days.until), programme).filter(forbids)
  const known = new Set(clashesIn(before).map((clash) => JSON.stringify(clash)))
  return clashesIn(after).find((clash) => !known.has(JSON.stringify(clash)))
}

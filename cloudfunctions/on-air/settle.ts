import type { onAir } from '../contract/on-air'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import type { Airtime } from '../radio/airtime'
import type { Programme } from '../radio/stored-programme'
import { timetable } from '../radio/timetable'
import type { OnAirNeeds } from './needs'
import { airingOf, namesOf } from './present'
import type { NewAiring, StoredAiring } from './stored-airing'

const refuse = refusing<typeof onAir.settle>()

/** The programme says what was announced; what the office notes stands as theirs. */
export const settle =
  (needs: OnAirNeeds): UseCase<typeof onAir.settle> =>
  async ({ broadcastId, revision, state, skipped, reason, hosts }, caller) => {
    const { communityId, personId } = caller
    const now = needs.now()
    const programme = await needs.programme(communityId).read()
    const airtime = timetable(programme).find(broadcastId)
    if (!airtime) throw refuse('broadcast-not-found')
    if (now < airtime.startsAt) throw refuse('not-on-air-yet')
    if (state === 'missed' && reason === '') throw refuse('reason-needed')
    const spoke = hosts.filter((id) => programme.hosts.some((host) => host.id === id))
    const told = { state, skipped, reason, hosts: spoke, as: 'staff' as const, personId, at: now, notedAt: now }
    const store = needs.airings(communityId)
    const written =
      revision === 0
        ? await store.add({ ...announced(airtime), ...told })
        : await store.retell(broadcastId, revision, told)
    const kept = written ?? (await store.find(broadcastId))
    if (kept?.revision !== revision + 1 || !isSame(kept, told)) throw refuse('changed-meanwhile')
    await tellHosts(kept, programme, caller, needs)
    return shown(kept, programme)
  }

/** Hosts with an account can read that the office noted them as having spoken. */
async function tellHosts(
  { broadcastId, revision, hosts }: StoredAiring,
  programme: Programme,
  { communityId, personId }: Resident,
  needs: OnAirNeeds,
): Promise<void> {
  const spoke = programme.hosts.flatMap(({ id, person }) => (person && hosts.includes(id) ? [person] : []))
  const by = { role: 'staff', personId } as const
  const deed = { at: needs.now(), what: 'airing-settled', by, turn: `${broadcastId}|${revision}` } as const
  const lines = spoke.map((about) => auditLine(needs.secrets(), { ...deed, about }))
  await Promise.all(lines.map((line) => needs.audit(communityId).note(line)))
}

const shown = (airing: StoredAiring, programme: Programme) => airingOf(airing, namesOf(programme, airing.hosts))

const announced = ({ id, programmeId, kind, title, startsAt, endsAt }: Airtime) => ({
  ...{ broadcastId: id, programmeId, kind, title, startsAt, endsAt },
})

type Told = Pick<NewAiring, 'state' | 'reason' | 'skipped' | 'hosts' | 'personId'>

const isSame = (before: Told, told: Told): boolean =>
  before.personId === told.personId &&
  before.state === told.state &&
  before.reason === told.reason &&
  before.skipped.join() === told.skipped.join() &&
  before.hosts.join() === told.hosts.join()

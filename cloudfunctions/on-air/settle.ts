import type { onAir } from '../contract/on-air'
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
  async ({ broadcastId, revision, state, skipped, reason, hosts }, { communityId, personId }) => {
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
    if (written) return shown(written, programme)
    const before = await store.find(broadcastId)
    if (before?.revision !== revision + 1 || !isSame(before, told)) throw refuse('changed-meanwhile')
    return shown(before, programme)
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

import type { Broadcast, ProgrammeSheet } from '@contract/radio'

const most = 12

/** Broadcasts of others, like the one that is offered, for which a host may ask in return: the next few. */
export const wantedBy = (
  { broadcasts }: Pick<ProgrammeSheet, 'broadcasts'>,
  offered: Broadcast,
  hostId: string,
  now: number,
): Broadcast[] =>
  broadcasts
    .filter(({ kind, state, startsAt }) => kind === offered.kind && state === 'on' && Date.parse(startsAt) > now)
    .filter(({ hosts }) => hosts.length > 0 && !hosts.includes(hostId))
    .filter(({ hosts }) => !offered.hosts.some((id) => hosts.includes(id)))
    .slice(0, most)

import type { Broadcast, ProgrammeSheet } from '@contract/radio'

export interface NowAndNext {
  /** On the air at this moment. */
  now: Broadcast | null
  /** What begins next, as far as the sheet goes. */
  next: Broadcast | null
}

/** What is on and what comes next, by the moment alone: a sheet kept from last week answers as well. */
export function nowAndNext({ broadcasts }: Pick<ProgrammeSheet, 'broadcasts'>, moment: number): NowAndNext {
  const played = broadcasts.filter(({ state }) => state === 'on')
  const has = ({ startsAt, endsAt }: Broadcast) => Date.parse(startsAt) <= moment && moment < Date.parse(endsAt)
  return {
    now: played.filter(has).at(-1) ?? null,
    next: played.find(({ startsAt }) => Date.parse(startsAt) > moment) ?? null,
  }
}

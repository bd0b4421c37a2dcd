import type { Segment } from '@contract/radio'
import type { DatedException, Exception, ProgrammeEdit } from '@contract/radio-studio'

const asEver: Exception = {
  ...{ kind: 'changed', on: null, startsAt: null, minutes: null, title: null, segments: null, hosts: null },
  ...{ guests: [], note: '' },
}

/** Gives one broadcast parts and a length of its own and leaves all else of that day; null goes back to the programme's. */
export function orderEdit(
  broadcastId: string,
  known: DatedException | undefined,
  own: { segments: Segment[]; minutes: number | null } | null,
): Extract<ProgrammeEdit, { do: 'date' }> {
  const at = broadcastId.lastIndexOf('@')
  const [programmeId, date] = [broadcastId.slice(0, at), broadcastId.slice(at + 1)]
  const {
    programmeId: _,
    date: __,
    ...exception
  } = {
    ...{ ...asEver, ...known, programmeId, date },
    ...(own ?? { segments: null, minutes: null }),
  }
  return { do: 'date', programmeId, date, exception: meansNothing(exception) ? null : exception }
}

const meansNothing = ({ kind, minutes, title, segments, hosts, guests, note }: Exception): boolean =>
  kind === 'changed' && !minutes && !title && !segments && !hosts && guests.length === 0 && note === ''

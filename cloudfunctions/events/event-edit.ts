import { command } from '../platform/documents'
import type { StoredEvent } from './stored-event'

/** Fields of an event that its organiser may edit; the capacity is changed on its own, for the sake of the confirmed. */
export type EventEdit = {
  [Field in
    | 'title'
    | 'seriesId'
    | 'seriesTitle'
    | 'speaker'
    | 'description'
    | 'forWhom'
    | 'bring'
    | 'startsAt'
    | 'endsAt'
    | 'place'
    | 'cover'
    | 'waitlistCap'
    | 'signupOpensAt'
    | 'signupClosesAt'
    | 'terms'
    | 'termsMark'
    | 'changed']?: StoredEvent[Field] | undefined
} & {
  /** Heads that the new waitlist takes more (or fewer) than the old one. */
  addedRoom?: number
}

/** One update that makes an edit and counts it. */
export function updateOf({ addedRoom = 0, ...edit }: EventEdit): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(edit)) if (value !== undefined) fields[field] = replaceWhole(value)
  return {
    ...fields,
    ...(addedRoom === 0 ? {} : { room: command().inc(addedRoom) }),
    revision: command().inc(1),
    tellAt: null,
  }
}

/** The SDK flattens a plain object into dotted paths, which fails on a field that is null. */
export function replaceWhole(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? command().set(value) : value
}

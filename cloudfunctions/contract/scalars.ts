import * as z from 'zod'

/** Random identifiers: letters, digits, dash and underscore, so that they can stand in a QR scene or a URL. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/** A moment in UTC, ISO 8601 with milliseconds: `2026-11-23T07:00:00.000Z`. */
export const Instant = z.iso.datetime()

/** Opaque position in a list: the last item's time and id. */
export const Cursor = z.strictObject({ at: Instant, id: Id })

const printable = /^[^\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u

/** One line that a person typed: trimmed, no control or direction-changing characters. */
export const Line = (min: number, max: number) => z.string().trim().min(min).max(max).regex(printable)

/** Several lines that staff typed; line breaks allowed. */
export const Paragraphs = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => text.split('\n').every((line) => printable.test(line)))

export const PageSize = z.number().int().min(1).max(50).default(20)

/** Eight characters without look-alikes, as read or typed; case and separators do not matter. */
export const MemberCode = z
  .string()
  .max(20)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))

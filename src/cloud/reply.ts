import type { AnyRefusal } from '@contract/index'
import { type RefusalDetail, Refused } from './refused'
import { Unreachable } from './unreachable'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Opens the contract's envelope; throws `Refused`, or `Unreachable('fault')` when it is none of ours. */
export function openReply<T>(answer: unknown): T {
  // A gateway that names its own content type wrongly hands JSON on as text.
  const reply: unknown = typeof answer === 'string' ? parseOrNull(answer) : answer
  if (!isRecord(reply)) throw new Unreachable('fault', 'no envelope')
  if (reply.ok === true) return reply.data as T
  if (typeof reply.refusal === 'string') {
    throw new Refused(reply.refusal as AnyRefusal, (isRecord(reply.detail) ? reply.detail : {}) as RefusalDetail)
  }
  throw new Unreachable('fault', typeof reply.fault === 'string' ? reply.fault : 'no envelope')
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

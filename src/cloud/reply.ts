import type { AnyRefusal } from '@contract/index'
import { type RefusalDetail, Refused } from './refused'
import { Unreachable } from './unreachable'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Opens the contract's envelope and tells when it was sealed; throws `Refused`, or `Unreachable('fault')` for others. */
export function openReply<T>(answer: unknown, tell: (at: unknown) => void = () => {}): T {
  // A gateway that names its own content type wrongly hands JSON on as text.
  const reply: unknown = typeof answer === 'string' ? parseOrNull(answer) : answer
  if (!isRecord(reply)) throw new Unreachable('fault', 'no envelope')
  tell(reply.at)
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

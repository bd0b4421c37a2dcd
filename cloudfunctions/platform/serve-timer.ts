import * as z from 'zod'
import { isFromClient } from './caller'
import { describe, type LogLine, writeLog } from './log'
import { countRequests } from './request-count'

/** A timer's event as the platform sends it; it says when, and we ask our own clock. */
const TimerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() })

/** Makes a timer's function; an event that a client forged through callFunction is refused. */
export function serveTimer(name: string, work: () => Promise<string>, log: (line: LogLine) => void = writeLog) {
  return async (event: unknown, context: unknown): Promise<{ outcome: string }> => {
    const started = Date.now()
    let fault: unknown
    const { result: outcome, requests } = await countRequests(async () => {
      try {
        if (!TimerEvent.safeParse(event).success || isFromClient(context)) return 'refused'
        return await work()
      } catch (error) {
        fault = error
        return 'fault'
      }
    })
    log({
      level: fault ? 'error' : 'info',
      action: name,
      outcome,
      ms: Date.now() - started,
      requests,
      requestId: 'timer',
      ...(fault ? { error: describe(fault) } : {}),
    })
    return { outcome }
  }
}

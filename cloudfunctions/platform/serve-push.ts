import { describe, type LogLine, writeLog } from './log'
import { countRequests } from './request-count'

/**
 * Makes a function that WeChat's pushed messages start. The platform starts no such function for a client; a push may
 * name a person, so who calls says nothing, and `work` must trust only what it can prove.
 */
export function servePush(
  name: string,
  work: (event: unknown) => Promise<string>,
  log: (line: LogLine) => void = writeLog,
) {
  return async (event: unknown): Promise<string> => {
    const started = Date.now()
    let fault: unknown
    const { result: outcome, requests } = await countRequests(async () => {
      try {
        return await work(event)
      } catch (error) {
        fault = error
        return 'fault'
      }
    })
    const level = fault ? 'error' : 'info'
    const known = fault ? { error: describe(fault) } : {}
    log({ level, action: name, outcome, ms: Date.now() - started, requests, requestId: 'push', ...known })
    // The word that tells WeChat its message came; a photo that a fault left waiting is the timer's.
    return 'success'
  }
}

export type Options = Record<string, unknown>
export type Reply = Record<string, unknown>

/** One asynchronous function of `wx`: returns what success adds to `errMsg`, throws an ApiFailure otherwise. */
export type AsyncApi = (options: Options) => Reply | Promise<Reply>
export type AnyApi = (...args: never[]) => unknown

/** A group of functions of `wx`. */
export interface ApiGroup {
  async?: Record<string, AsyncApi>
  sync?: Record<string, AnyApi>
}

/** Why an API failed: the words after `name:fail`. */
export class ApiFailure extends Error {
  constructor(
    readonly reason: string,
    readonly errno?: number,
  ) {
    super(reason)
  }
}

export const nothing: Reply = {}

/** Gives an API WeChat's calling convention: callbacks if there are any, else a promise. */
export function callable(name: string, api: AsyncApi) {
  return (options: Options = {}): Promise<Reply> | undefined => {
    const outcome = Promise.resolve()
      .then(() => api(options))
      .then(
        (reply) => ({ ok: true, reply: { ...reply, errMsg: `${name}:ok` } as Reply }),
        (problem: unknown) => ({ ok: false, reply: failed(name, problem) }),
      )
    if (!['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function')) {
      return outcome.then(({ ok, reply }) => (ok ? reply : Promise.reject(reply)))
    }
    outcome.then(({ ok, reply }) => {
      callBack(options[ok ? 'success' : 'fail'], reply)
      callBack(options.complete, reply)
    })
    return undefined
  }
}

export function callBack(callback: unknown, value: unknown): void {
  if (typeof callback === 'function') callback(value)
}

function failed(name: string, problem: unknown): Reply {
  if (!(problem instanceof ApiFailure)) return { errMsg: `${name}:fail ${String(problem)}` }
  const errMsg = `${name}:fail${problem.reason ? ` ${problem.reason}` : ''}`
  return problem.errno === undefined ? { errMsg } : { errMsg, errno: problem.errno }
}

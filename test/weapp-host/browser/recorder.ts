/** A call made to `wx`: its only argument as it is, several as a list; functions inside are left out. */
export interface RecordedCall {
  name: string
  args: unknown
}

/** What the mini-program did and what went wrong, kept for the tests. */
export class Recorder {
  readonly calls: RecordedCall[] = []
  readonly errors: string[] = []
  /** Length of each `setData` as JSON. */
  readonly setDataSizes: number[] = []

  call(name: string, args: unknown[]): void {
    this.calls.push({ name, args: plain(args.length > 1 ? args : args[0]) })
  }

  error(place: string, problem: unknown): void {
    this.errors.push(`${place}: ${described(problem)}`)
  }
}

const plain = (value: unknown): unknown => {
  if (value === undefined || typeof value === 'function') return undefined
  try {
    return JSON.parse(JSON.stringify(value))
  } catch {
    return String(value)
  }
}

const described = (problem: unknown): string => {
  if (problem instanceof Error) return `${problem.message}\n${problem.stack ?? ''}`
  return typeof problem === 'string' ? problem : (JSON.stringify(problem) ?? String(problem))
}

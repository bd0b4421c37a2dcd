/** One structured line per call; holds no personal data. */
export interface LogLine {
  level: 'info' | 'warn' | 'error'
  action: string
  outcome: string
  ms: number
  requests: number
  requestId: string
  error?: { name: string; code?: string; at?: string }
}

export function writeLog(line: LogLine): void {
  if (weightOf(line.level) >= weightOf(process.env.LINLI_LOG_LEVEL ?? 'info')) console.log(JSON.stringify(line))
}

const weightOf = (level: string) => ['info', 'warn', 'error', 'silent'].indexOf(level)

/** A fault's name, code and first frame; its message is left out because it may quote what a person typed. */
export function describe(error: unknown): NonNullable<LogLine['error']> {
  if (!(error instanceof Error)) return { name: typeof error }
  const code: unknown = Reflect.get(error, 'code')
  const at = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(at ? { at: at.trim().slice(0, 200) } : {}),
  }
}

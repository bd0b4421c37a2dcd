import assert from 'node:assert'

const loopback = /^https?:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])(:\d+)?$/

/** Values fixed at build time; each becomes a global constant declared in src/types/constants.d.ts. */
export function buildConstants(env: NodeJS.ProcessEnv): Record<string, string> {
  const local = env.LINLI_LOCAL ?? ''
  assert(
    local === '' || loopback.test(local),
    `LINLI_LOCAL must be a loopback address such as http://127.0.0.1:9000, not ${local}`,
  )
  const values = {
    LINLI_GATEWAY: env.LINLI_GATEWAY ?? '',
    LINLI_ENV: env.LINLI_ENV ?? '',
    LINLI_LOCAL: local,
    LINLI_RESIDENT_WEB: env.LINLI_RESIDENT_WEB ?? '',
    LINLI_COMMUNITY: env.LINLI_COMMUNITY ?? '',
    LINLI_SPEECH: env.LINLI_SPEECH ?? '',
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]))
}

/** Values fixed at build time; each becomes a global constant declared in src/types/constants.d.ts. */
export function buildConstants(env: NodeJS.ProcessEnv): Record<string, string> {
  const values = {
    LINLI_GATEWAY: env.LINLI_GATEWAY ?? '',
    LINLI_ENV: env.LINLI_ENV ?? '',
    LINLI_RESIDENT_WEB: env.LINLI_RESIDENT_WEB ?? '',
    LINLI_COMMUNITY: env.LINLI_COMMUNITY ?? '',
    LINLI_SPEECH: env.LINLI_SPEECH ?? '',
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]))
}

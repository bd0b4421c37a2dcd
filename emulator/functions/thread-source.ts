import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformSync } from 'esbuild'

let source: string | undefined

/** The worker's own code as JavaScript, because a worker thread does not inherit the loader that compiles TypeScript. */
export function threadSource(): string {
  source ??= transformSync(readFileSync(join(__dirname, 'instance-thread.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
  }).code
  return source
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Runs `build` when its inputs are not those of the last time; true if it ran. */
export async function buildIfStale(
  output: string,
  inputs: readonly string[],
  words: Record<string, string>,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = `${output}.built-from`
  const print = fingerprint(inputs, words)
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return false
  await build()
  writeFileSync(stamp, print)
  return true
}

/** A hash over the content of files and folders and over the settings of a build. */
export function fingerprint(inputs: readonly string[], words: Record<string, string> = {}): string {
  const hash = createHash('sha256').update(JSON.stringify(words))
  for (const file of inputs.flatMap(filesOf)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(input: string): string[] {
  if (!existsSync(input)) return []
  if (statSync(input).isFile()) return [input]
  return readdirSync(input)
    .sort()
    .flatMap((name) => filesOf(path.join(input, name)))
}

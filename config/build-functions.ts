import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type BuildOptions, build, context } from 'esbuild'
import { cloud } from './cloud'
import { leanSdk } from './lean-sdk'
import type { CloudManifest, FunctionManifest } from './manifest'

const project = resolve(__dirname, '..')

export interface BuildFunctionsOptions {
  /** `dist/functions` by default. */
  outDir?: string
  /** Builds again whenever a source changes; resolves to a way to stop. */
  watch?: boolean
  /** `config/cloud.ts` by default. */
  functions?: CloudManifest['functions']
  log?: (line: string) => void
}

/** Builds every function of the manifest into a folder that the cloud and the emulator run as it is. */
export async function buildFunctions(options: BuildFunctionsOptions = {}): Promise<{ stop(): Promise<void> }> {
  const { outDir = join(project, 'dist/functions'), functions = cloud.functions, log = console.log } = options
  const entries: Record<string, string> = {}
  for (const [name, manifest] of Object.entries(functions)) {
    const entry = resolve(project, manifest.entry)
    if (!existsSync(entry)) {
      log(`${name}: skipped, ${manifest.entry} does not exist`)
      continue
    }
    await writeDescription(join(outDir, name), name, manifest)
    entries[name] = entry
  }
  const bundles = functionBundles(entries, outDir)
  if (!options.watch) {
    await build(bundles)
    return { stop: async () => {} }
  }
  const watched = await context(bundles)
  await watched.rebuild()
  await watched.watch()
  return { stop: () => watched.dispose() }
}

/**
 * How functions are bundled, each by itself into `<outDir>/<name>/index.js`, in one run that reads a shared source once;
 * names are kept, because a stack trace in the cloud's log is all there is.
 */
export function functionBundles(entries: Record<string, string>, outDir: string): BuildOptions {
  return {
    entryPoints: Object.entries(entries).map(([name, entry]) => ({ in: entry, out: join(name, 'index') })),
    outdir: outDir,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    charset: 'utf8',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    absWorkingDir: project,
    plugins: [leanSdk],
    logLevel: 'warning',
  }
}

async function writeDescription(folder: string, name: string, manifest: FunctionManifest): Promise<void> {
  const { trigger, timeoutSeconds, memoryMB } = manifest
  await mkdir(folder, { recursive: true })
  const timer = trigger.kind === 'timer' ? [{ name: `${name}-timer`, type: 'timer', config: trigger.cron }] : []
  await writeJson(join(folder, 'package.json'), { name, version: '1.0.0', private: true, main: 'index.js' })
  await writeJson(join(folder, 'config.json'), {
    handler: 'index.main',
    runtime: 'Nodejs18.15',
    timeout: timeoutSeconds,
    memorySize: memoryMB,
    triggers: timer,
  })
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}

if (require.main === module) {
  const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } })
  void buildFunctions({ watch: values.watch }).then(() => console.log('functions built in dist/functions'))
}

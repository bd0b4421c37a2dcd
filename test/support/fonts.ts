import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const fontDir = resolve(dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts')

/**
 * Writes a fontconfig file that knows one family only, Noto Sans for Simplified Chinese in five weights, so that a
 * page looks the same on every Linux machine whatever fonts it has. Returns the environment that points to it.
 */
export async function chineseFonts(cacheDir: string): Promise<Record<string, string>> {
  const dir = join(cacheDir, 'fonts')
  const file = join(dir, 'fonts.conf')
  const draft = `${file}.${randomUUID()}`
  await mkdir(dir, { recursive: true })
  await writeFile(
    draft,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fontDir}</dir>
  <cachedir>${join(dir, 'cache')}</cachedir>
</fontconfig>
`,
  )
  await rename(draft, file)
  return { FONTCONFIG_FILE: file, FONTCONFIG_PATH: dir }
}

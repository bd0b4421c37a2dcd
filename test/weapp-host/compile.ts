import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { AppConfig, Themes, UnitConfig } from './weapp-bundle'
import { wechatApiNames } from './wechat-api-names'
import { cssOf } from './wxss'

/** Scripts that the host page loads, one after the other, and the stylesheet of the whole mini-program. */
export interface CompiledWeapp {
  script: string
  stylesheet: string
}

interface TemplateProblem {
  isError: boolean
  message: string
  path: string
  startLine: number
}

type Sources = Record<'.wxml' | '.wxs' | '.wxss' | '.json' | '.js', Map<string, string>>

/**
 * Compiles a built mini-program folder for the host page. `browserGlobals` are the names of the page's global object;
 * those that are not of the language itself are hidden from the mini-program's code, as in WeChat.
 * Throws with file and line when a template does not compile.
 */
export function compileWeapp(dist: string, browserGlobals: string[]): CompiledWeapp {
  const sources = readSources(dist)
  const units = Object.fromEntries(
    [...sources['.json']].map(([path, text]) => [path, JSON.parse(text) as AppConfig | UnitConfig | Themes]),
  )
  if (!units.app) throw new Error(`${dist} holds no app.json: build the mini-program first.`)
  const data = { app: units.app, units, themes: units.theme ?? {}, apiNames: wechatApiNames(), languageGlobals }
  const script = `self.__weapp = {
...${JSON.stringify(data)},
templates: ${compileTemplates(sources)},
modules: ${modulesFunction(sources['.js'], hiddenGlobals(browserGlobals))}
}`
  return { script, stylesheet: cssOf(sources['.wxss'], pagesOf(units.app as AppConfig)) }
}

function pagesOf({ pages, subPackages = [], subpackages = [] }: AppConfig): string[] {
  return [
    ...pages,
    ...[...subPackages, ...subpackages].flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
  ]
}

function readSources(dist: string): Sources {
  const sources: Sources = {
    '.wxml': new Map(),
    '.wxs': new Map(),
    '.wxss': new Map(),
    '.json': new Map(),
    '.js': new Map(),
  }
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const kind = extname(file)
    const ofKind = sources[kind as keyof Sources]
    const path = file.replaceAll('\\', '/').slice(0, -kind.length)
    ofKind?.set(path, readFileSync(join(dist, file), 'utf8'))
  }
  return sources
}

function compileTemplates(sources: Sources): string {
  const group = new TmplGroup()
  const problems: TemplateProblem[] = []
  for (const [path, text] of sources['.wxs']) group.addScript(path, text)
  for (const [path, text] of sources['.wxml']) problems.push(...(group.addTmpl(path, text) as TemplateProblem[]))
  const errors = problems.filter((problem) => problem.isError)
  if (errors.length === 0) return group.getTmplGenObjectGroups()
  throw new Error(errors.map((error) => `${error.path}.wxml:${error.startLine + 1}: ${error.message}`).join('\n'))
}

// Of the language, yet missing or incomplete in WeChat on some phones.
const neverThere = ['Intl', 'WebAssembly', 'SharedArrayBuffer']
const hostsOwn = ['__weapp', '__start', '__host', 'hostCloud']
const language = runInNewContext('Object.getOwnPropertyNames(globalThis)') as string[]
const languageGlobals = language.filter((name) => name !== 'globalThis' && !neverThere.includes(name))
const alwaysThere = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval']
const scopeNames = ['wx', 'App', 'getApp', 'getCurrentPages', 'console', 'Function', 'global', 'globalThis']

function hiddenGlobals(browserGlobals: string[]): string[] {
  const kept = new Set([...languageGlobals, ...alwaysThere, ...scopeNames])
  const hidden = browserGlobals.filter((name) => !kept.has(name) && /^[a-z_$][\w$]*$/i.test(name))
  return [...new Set([...hidden, ...neverThere, ...hostsOwn])]
}

// Real functions instead of `new Function`: the page's policy can then refuse every evaluation of text.
function modulesFunction(scripts: Map<string, string>, hidden: string[]): string {
  const bodies = [...scripts].map(
    ([path, text]) =>
      `${JSON.stringify(`${path}.js`)}: function (require, module, exports, Page, Component, Behavior) {\n${text}\n}`,
  )
  return `function (scope) {
return (function ({ ${scopeNames.join(', ')} }, ${hidden.join(', ')}) { return {
${bodies.join(',\n')}
} })(scope)
}`
}

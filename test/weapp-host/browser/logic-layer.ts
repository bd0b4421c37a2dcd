import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import type { WeappBundle } from '../weapp-bundle'
import type { Recorder } from './recorder'

/** The object given to `App(…)`, with its life-cycle functions. */
export type AppInstance = Record<string, unknown>

interface Parts {
  weapp: WeappBundle
  space: CodeSpace
  recorder: Recorder
  wx: object
  /** What `getCurrentPages()` answers. */
  currentPages: () => unknown[]
}

/** Runs the mini-program's files as CommonJS modules that see WeChat's globals and not the browser's. */
export class LogicLayer {
  app: AppInstance | undefined
  private readonly bodies: ReturnType<WeappBundle['modules']>
  private readonly loaded = new Map<string, { exports: unknown }>()

  constructor(private readonly parts: Parts) {
    const global = languageObject(parts.weapp.languageGlobals)
    this.bodies = parts.weapp.modules({
      wx: parts.wx,
      App: (app: AppInstance) => {
        this.app = app
      },
      getApp: () => this.app,
      getCurrentPages: parts.currentPages,
      console: consoleOf(parts.recorder),
      Function: functionOf(global),
      global,
      globalThis: global,
    })
  }

  has(path: string): boolean {
    return path in this.bodies
  }

  /** Runs a file once; `path` is from the root, with extension. */
  require(path: string): unknown {
    const before = this.loaded.get(path)
    if (before) return before.exports
    const body = this.bodies[path]
    if (!body) throw new Error(`module '${path}' is not defined`)
    const module = { exports: {} as unknown }
    this.loaded.set(path, module)
    const resolve = (wanted: string) => this.require(this.resolved(path, wanted))
    this.parts.space.componentEnv(path.replace(/\.js$/, ''), ({ Page, Component, Behavior }) =>
      body.call(undefined, resolve, module, module.exports, Page, Component, Behavior),
    )
    return module.exports
  }

  private resolved(from: string, wanted: string): string {
    const path = decodeURI(new URL(wanted, `file:///${from}`).pathname).slice(1)
    return this.has(path) ? path : `${path}.js`
  }
}

function languageObject(names: string[]): object {
  const entries = [...names, 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'].map((name) => {
    const value: unknown = Reflect.get(globalThis, name)
    return [name, typeof value === 'function' && /^(set|clear)/.test(name) ? value.bind(globalThis) : value]
  })
  return Object.fromEntries(entries)
}

// WeChat answers the bundlers' idiom for the global object and nothing else; the page's policy refuses real evaluation.
function functionOf(global: object): typeof Function {
  const fromText = (args: unknown[]): object => {
    if (args.at(-1) === 'return this') return () => global
    throw new EvalError('Function from text is not allowed in a mini-program')
  }
  return new Proxy(Function, {
    apply: (_target, _self, args) => fromText(args),
    construct: (_target, args) => fromText(args),
  })
}

function consoleOf(recorder: Recorder) {
  return {
    ...console,
    error: (...args: unknown[]) => {
      recorder.error('console.error', args.map((arg) => (arg instanceof Error ? arg.stack : String(arg))).join(' '))
      console.error(...args)
    },
  }
}

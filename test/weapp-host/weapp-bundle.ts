/** The part of app.json that the host obeys. */
export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  window?: WindowConfig
  tabBar?: { color?: string; selectedColor?: string; backgroundColor?: string; custom?: boolean; list: Tab[] }
  __usePrivacyCheck__?: boolean
  requiredBackgroundModes?: string[]
}

export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

/** A page's or component's own JSON. */
export type UnitConfig = WindowConfig & { component?: boolean; usingComponents?: Record<string, string> }

/** Colours and pictures that `@name` in app.json stands for, by theme. */
export type Themes = Record<string, Record<string, string>>

/** One CommonJS file of the mini-program; `Page`, `Component` and `Behavior` register under the file's own path. */
export type ModuleBody = (
  require: (path: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  Page: unknown,
  Component: unknown,
  Behavior: unknown,
) => void

/** What the mini-program's code finds in its scope beside the language itself. */
export interface LogicScope {
  wx: unknown
  App: unknown
  getApp: unknown
  getCurrentPages: unknown
  console: unknown
  Function: unknown
  global: unknown
  globalThis: unknown
}

/** A compiled mini-program as the host page receives it. */
export interface WeappBundle {
  app: AppConfig
  /** JSON of every page and component, by path without extension. */
  units: Record<string, UnitConfig>
  themes: Themes
  /** Compiled WXML by path without extension, as glass-easel takes it. */
  templates: Record<string, unknown>
  /** Every name that WeChat's `wx` object has. */
  apiNames: string[]
  /** Names that the language itself puts on the global object. */
  languageGlobals: string[]
  /** Makes all modules, by path with extension, in a scope that hides the browser. */
  modules: (scope: LogicScope) => Record<string, ModuleBody>
}

/** What a mini-program asks of the cloud that WeChat opens for it. */
export type CloudWish =
  | { kind: 'call'; name: string; data: unknown }
  | { kind: 'upload'; path: string; base64: string }
  | { kind: 'url'; fileId: string }

/** Its outcome; `failure` is what follows `:fail Error:`. */
export type CloudOutcome = { result: unknown } | { failure: string }

/** What a person hears of the mini-program, as WeChat's own bar tells it; times in seconds. */
export interface Heard {
  title: string
  paused: boolean
  at: number
  rate: number
}

/** A file that somebody sent in a chat. */
export interface SentFile {
  name: string
  base64: string
}

/** How a run of the mini-program begins. */
export interface StartState {
  /** Page path with query, as from a shared card or a code; the first page of app.json when absent. */
  path?: string
  storage: Record<string, unknown>
  offline: boolean
  privacyAgreed: boolean
  /** Whether WeChat opens a cloud for it. */
  cloud: boolean
  /** Files of the mini-program's own folder, by path, as base64. */
  files: Record<string, string>
}

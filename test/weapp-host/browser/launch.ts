import type { Host } from './host'
import { rawQuery } from './page-stack'

/** What `App.onLaunch` and `wx.getLaunchOptionsSync` tell about the way in. */
export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: object
}

/** WeChat's numbers for two ways in. */
const scenes = { sharedCard: 1007, listOfMiniPrograms: 1001 }

export function launchOptions(host: Pick<Host, 'weapp' | 'start'>): LaunchOptions {
  const [path = '', search = ''] = (host.start.path ?? host.weapp.app.pages[0] ?? '').replace(/^\//, '').split('?')
  const query = rawQuery(search)
  const scene = host.start.path ? scenes.sharedCard : scenes.listOfMiniPrograms
  return { path, query, scene, referrerInfo: {} }
}

/** Runs app.js and opens the first page. */
export function launch(host: Host, options: LaunchOptions): void {
  host.logic().require('app.js')
  tellApp(host, 'onLaunch', options)
  tellApp(host, 'onShow', options)
  try {
    host.stack.reLaunch(`/${host.start.path?.replace(/^\//, '') ?? options.path}`)
  } catch (problem) {
    host.recorder.error('launch', problem)
    tellApp(host, 'onPageNotFound', { path: options.path, query: options.query, isEntryPage: true })
  }
}

/** Calls a life-cycle function of the app. */
export function tellApp(host: Host, hook: string, value?: unknown): void {
  const app = host.logic().app
  const action = app?.[hook]
  if (typeof action === 'function') action.call(app, value)
}

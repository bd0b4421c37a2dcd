import type { AssociatedBackend, CodeSpace, Root } from 'glass-easel-miniprogram-adapter'
import type { WeappBundle, WindowConfig } from '../weapp-bundle'
import type { LogicLayer } from './logic-layer'
import type { Recorder } from './recorder'
import { ApiFailure } from './wx/api'

/** A page as its own code sees it (`this`). */
export interface PageInstance {
  route?: string
  options?: Record<string, string>
  setData(data: Record<string, unknown>, done?: () => void): void
  [member: string]: unknown
}

export interface OpenPage {
  path: string
  query: Record<string, string>
  config: WindowConfig
  title: string
  instance: PageInstance
  root: Root
  /** Its share of the host page; the scroller inside moves its content. */
  frame: HTMLElement
  scroller: HTMLElement
}

interface Parts {
  weapp: WeappBundle
  space: CodeSpace
  backend: AssociatedBackend
  recorder: Recorder
  logic: () => LogicLayer
  stage: HTMLElement
  changed: () => void
}

const mostPages = 10

/** WeChat's page stack: pages stay alive under others, tab pages also beside each other. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()

  constructor(private readonly parts: Parts) {}

  get current(): OpenPage | undefined {
    return this.pages.at(-1)
  }

  tabIndex(path: string): number {
    return this.parts.weapp.app.tabBar?.list.findIndex((tab) => tab.pagePath === path) ?? -1
  }

  navigateTo(url: string): OpenPage {
    const { path, query } = this.target(url)
    if (this.tabIndex(path) >= 0) throw new ApiFailure('can not navigateTo a tabbar page')
    if (this.pages.length >= mostPages) throw new ApiFailure('webview count limit exceed')
    this.hide(this.current)
    return this.push(this.create(path, query))
  }

  redirectTo(url: string): void {
    const { path, query } = this.target(url)
    if (this.tabIndex(path) >= 0) throw new ApiFailure('can not redirectTo a tabbar page')
    this.drop(this.pages.pop())
    this.push(this.create(path, query))
  }

  navigateBack(delta: number): void {
    if (this.pages.length < 2) throw new ApiFailure('cannot navigate back at first page.')
    const staying = Math.max(1, this.pages.length - Math.max(1, delta))
    while (this.pages.length > staying) this.drop(this.pages.pop())
    this.show(this.current)
  }

  switchTab(url: string): void {
    const { path } = this.target(url)
    if (this.tabIndex(path) < 0) throw new ApiFailure('can not switch to no-tabBar page')
    if (this.current?.path === path) return
    while (this.pages.length > 0) {
      const leaving = this.pages.pop()
      if (leaving && this.tabs.has(leaving.path)) this.hide(leaving)
      else this.drop(leaving)
    }
    const kept = this.tabs.get(path)
    if (!kept) {
      this.push(this.create(path, {}))
      return
    }
    this.pages.push(kept)
    this.show(kept)
  }

  /** Closes everything and opens one page; also how the mini-program starts. */
  reLaunch(url: string): OpenPage {
    const { path, query } = this.target(url)
    for (const page of new Set([...this.pages, ...this.tabs.values()])) this.drop(page)
    this.pages.length = 0
    this.tabs.clear()
    return this.push(this.create(path, query))
  }

  /** Calls a page's life-cycle or event function; what it throws is recorded. */
  tell(page: OpenPage | undefined, hook: string, value?: unknown): unknown {
    const action = page?.instance[hook]
    if (typeof action !== 'function') return undefined
    try {
      return action.call(page?.instance, value)
    } catch (problem) {
      this.parts.recorder.error(`${page?.path} ${hook}`, problem)
      return undefined
    }
  }

  private target(url: string): { path: string; query: Record<string, string> } {
    const [address = '', search = ''] = url.split('?')
    const path = new URL(address, `file:///${this.current?.path ?? ''}`).pathname.slice(1)
    if (!this.parts.logic().has(`${path}.js`)) throw new ApiFailure(`page "${path}" is not found`)
    return { path, query: rawQuery(search) }
  }

  private create(path: string, query: Record<string, string>): OpenPage {
    const { weapp, space, backend, stage, logic, recorder } = this.parts
    logic().require(`${path}.js`)
    const frame = document.createElement('div')
    frame.className = 'frame'
    frame.dataset.page = path
    const scroller = document.createElement('div')
    scroller.className = 'scroller'
    const placeholder = document.createElement('i')
    scroller.append(placeholder)
    frame.append(scroller)
    stage.append(frame)
    const config = { ...weapp.app.window, ...weapp.units[path] }
    const root = backend.createRoot('page', space, path)
    const instance = root.get() as unknown as PageInstance
    Object.assign(instance, { route: path, options: query, getOpenerEventChannel: silentChannel })
    countSetData(instance, recorder)
    root.attach(
      scroller as unknown as Parameters<Root['attach']>[0],
      placeholder as unknown as Parameters<Root['attach']>[1],
    )
    return { path, query, config, title: config.navigationBarTitleText ?? '', instance, root, frame, scroller }
  }

  private push(page: OpenPage): OpenPage {
    this.pages.push(page)
    if (this.tabIndex(page.path) >= 0) this.tabs.set(page.path, page)
    this.watchScroll(page)
    this.tell(page, 'onLoad', page.query)
    this.show(page)
    setTimeout(() => this.tell(page, 'onReady'))
    return page
  }

  private show(page: OpenPage | undefined) {
    if (!page) return
    page.frame.hidden = false
    this.parts.changed()
    page.root.getComponent().triggerPageLifetime('show', [])
    this.tell(page, 'onShow')
  }

  private hide(page: OpenPage | undefined) {
    if (!page) return
    page.frame.hidden = true
    page.root.getComponent().triggerPageLifetime('hide', [])
    this.tell(page, 'onHide')
  }

  private drop(page: OpenPage | undefined) {
    if (!page) return
    this.tell(page, 'onUnload')
    page.root.release()
    page.frame.remove()
    this.tabs.delete(page.path)
  }

  private watchScroll(page: OpenPage) {
    const distance = page.config.onReachBottomDistance ?? 50
    let atBottom = false
    page.scroller.addEventListener('scroll', () => {
      const { scrollTop, clientHeight, scrollHeight } = page.scroller
      this.tell(page, 'onPageScroll', { scrollTop })
      const reached = scrollTop + clientHeight >= scrollHeight - distance
      if (reached && !atBottom) this.tell(page, 'onReachBottom')
      atBottom = reached
    })
  }
}

/** WeChat hands the values of a query over as they were written, not decoded. */
export function rawQuery(search: string): Record<string, string> {
  const pairs = search.split('&').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]))
}

const silentChannel = () => ({ on() {}, once() {}, off() {}, emit() {} })

function countSetData(instance: PageInstance, recorder: Recorder) {
  const setData = instance.setData
  instance.setData = function (data, done) {
    recorder.setDataSizes.push(JSON.stringify(data).length)
    setData.call(this, data, done)
  }
}

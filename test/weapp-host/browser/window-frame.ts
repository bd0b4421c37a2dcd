import type { Tab, WindowConfig } from '../weapp-bundle'

/** The parts of WeChat's own window around a page. */
export interface FrameState {
  title: string
  config: WindowConfig
  canGoBack: boolean
  /** Index of the current tab, -1 when the page is none. */
  tab: number
}

export interface TabStyle {
  color: string
  selectedColor: string
  backgroundColor: string
  tabs: Tab[]
}

const find = (id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The host page lacks #${id}`)
  return found
}

/** Draws the title bar and the tab bar, and owns the area that pages are put in. */
export class WindowFrame {
  readonly stage = find('stage')
  private readonly title = find('title')
  private readonly back = find('back')
  private readonly tabBar = find('tabs')
  private readonly badges = new Map<number, string>()

  constructor(actions: { back: () => void; tab: (index: number) => void }) {
    this.back.addEventListener('click', actions.back)
    this.tabBar.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (button) actions.tab([...this.tabBar.children].indexOf(button))
    })
  }

  badge(index: number, text: string | undefined): void {
    if (text === undefined) this.badges.delete(index)
    else this.badges.set(index, text)
  }

  draw(state: FrameState, style: TabStyle): void {
    const bare = state.config.navigationStyle === 'custom'
    document.documentElement.style.setProperty('--bar', bare ? '0px' : '44px')
    document.documentElement.style.setProperty('--tabs', state.tab < 0 ? '0px' : '50px')
    document.title = state.title
    this.title.textContent = state.title
    const bar = find('bar')
    bar.hidden = bare
    bar.style.background = state.config.navigationBarBackgroundColor ?? '#000'
    bar.style.color = state.config.navigationBarTextStyle ?? 'white'
    this.stage.style.background = state.config.backgroundColor ?? '#fff'
    this.back.hidden = !state.canGoBack
    this.tabBar.hidden = state.tab < 0
    this.tabBar.style.background = style.backgroundColor
    this.tabBar.replaceChildren(...style.tabs.map((tab, index) => this.drawTab(tab, index, state.tab, style)))
  }

  private drawTab(tab: Tab, index: number, current: number, style: TabStyle): HTMLElement {
    const button = document.createElement('button')
    button.role = 'tab'
    button.ariaSelected = String(index === current)
    button.style.color = index === current ? style.selectedColor : style.color
    const icon = index === current ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath
    if (icon) button.append(Object.assign(new Image(24, 24), { src: `/${icon.replace(/^\//, '')}`, alt: '' }))
    button.append(tab.text, this.badges.get(index) ?? '')
    return button
  }
}

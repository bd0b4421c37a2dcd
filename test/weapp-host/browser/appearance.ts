import type { Host } from './host'
import { themeNow } from './wx/system'

/** Draws the bars around the current page in the colours of app.json, theme.json and the page's own JSON. */
export function drawBars(host: Host): void {
  const page = host.stack.current
  if (!page) return
  const { app, themes } = host.weapp
  const names = themes[themeNow()] ?? {}
  const themed = <T extends object>(config: T): T => {
    const entries = Object.entries(config).map(([key, value]) => {
      const name = typeof value === 'string' && value.startsWith('@') ? value.slice(1) : undefined
      return [key, name === undefined ? value : (names[name] ?? value)]
    })
    return Object.fromEntries(entries) as T
  }
  const {
    color = '#999',
    selectedColor = '#333',
    backgroundColor = '#fff',
    list = [],
  } = themed(app.tabBar ?? { list: [] })
  const tab = host.stack.tabIndex(page.path)
  host.frame.draw(
    { title: page.title, config: themed(page.config), canGoBack: host.stack.pages.length > 1, tab },
    { color, selectedColor, backgroundColor, tabs: list.map((one) => themed(one)) },
  )
}

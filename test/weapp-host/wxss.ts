import postcss from 'postcss'
import { hostUnits } from './host-units'

/** Built-in components, drawn in the host page as elements named `wx-…`. */
const builtInTags = [
  ...['view', 'text', 'image', 'scroll-view', 'swiper', 'swiper-item', 'button', 'form', 'input', 'textarea', 'label'],
  ...['switch', 'radio', 'radio-group', 'checkbox', 'checkbox-group', 'picker', 'navigator', 'rich-text', 'progress'],
  ...['cover-view', 'cover-image', 'root-portal', 'page'],
]

const tagInSelector = new RegExp(`(^|[\\s,>+~(])(${builtInTags.join('|')})(?=[\\s,.:#[>+~)]|$)`, 'g')

/**
 * Turns the stylesheets of a mini-program (by path without extension) into one for the host page: the app's first, its
 * imports in their places, a page's own within that page.
 */
export function cssOf(sheets: Map<string, string>, pages: string[]): string {
  const used = new Set<string>()
  const parts = ['app', ...sheets.keys()].map((path) => {
    const css = expanded(path, sheets, used)
    return css && pages.includes(path) ? `@scope ([data-page="${path}"]) {\n${css}\n}` : css
  })
  return parts.join('\n')
}

function expanded(path: string, sheets: Map<string, string>, used: Set<string>): string {
  if (used.has(path)) return ''
  used.add(path)
  const sheet = postcss.parse(sheets.get(path) ?? '')
  sheet.walkAtRules('import', (rule) => {
    const wanted = rule.params.replace(/["']|\.wxss/g, '')
    rule.replaceWith(expanded(new URL(wanted, `file:///${path}`).pathname.slice(1), sheets, used))
  })
  sheet.walkRules((rule) => {
    rule.selector = rule.selector.replace(tagInSelector, '$1wx-$2')
  })
  sheet.walkDecls((declaration) => {
    declaration.value = hostUnits(declaration.value)
  })
  return sheet.toString()
}

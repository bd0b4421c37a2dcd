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
  const imported = new Set([...sheets].flatMap(([path, text]) => importsOf(path, text)))
  const parts = ['app', ...[...sheets.keys()].filter((path) => path !== 'app' && !imported.has(path))].map((path) => {
    const css = expanded(path, sheets, [])
    return css && pages.includes(path) ? `@scope ([data-page="${path}"]) {\n${css}\n}` : css
  })
  return parts.join('\n')
}

const wantedBy = (path: string, params: string): string =>
  new URL(params.replace(/["']|\.wxss/g, ''), `file:///${path}`).pathname.slice(1)

function importsOf(path: string, text: string): string[] {
  const found: string[] = []
  postcss.parse(text).walkAtRules('import', ({ params }) => void found.push(wantedBy(path, params)))
  return found
}

/** @param within the sheets that led here, so that two which import each other come to an end */
function expanded(path: string, sheets: Map<string, string>, within: readonly string[]): string {
  if (within.includes(path)) return ''
  const sheet = postcss.parse(sheets.get(path) ?? '')
  sheet.walkAtRules('import', (rule) => {
    rule.replaceWith(expanded(wantedBy(path, rule.params), sheets, [...within, path]))
  })
  sheet.walkRules((rule) => {
    rule.selector = rule.selector.replace(tagInSelector, '$1wx-$2')
  })
  sheet.walkDecls((declaration) => {
    declaration.value = hostUnits(declaration.value)
  })
  return sheet.toString()
}

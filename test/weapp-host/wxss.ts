import postcss from 'postcss'

/** Built-in components, drawn in the host page as elements named `wx-…`. */
const builtInTags = [
  ...['view', 'text', 'image', 'scroll-view', 'swiper', 'swiper-item', 'button', 'form', 'input', 'textarea', 'label'],
  ...['switch', 'radio', 'radio-group', 'checkbox', 'checkbox-group', 'picker', 'navigator', 'rich-text', 'progress'],
  ...['cover-view', 'cover-image', 'root-portal', 'page'],
]

const tagInSelector = new RegExp(`(^|[\\s,>+~(])(${builtInTags.join('|')})(?=[\\s,.:#[>+~)]|$)`, 'g')

/** Units of WeChat's page in those of the host's, where a page is a size container and at most 750 rpx wide. */
const hostUnits = (value: string) =>
  value.replace(/(-?[\d.]+)rpx\b/g, 'calc($1 * var(--rpx))').replace(/(-?[\d.]+)d?vh\b/g, '$1cqh')

/** Turns WXSS into CSS for the host page; `@import`s are dropped because every stylesheet is loaded anyway. */
export function cssOf(wxss: string): string {
  const sheet = postcss.parse(wxss)
  sheet.walkAtRules('import', (rule) => {
    rule.remove()
  })
  sheet.walkRules((rule) => {
    rule.selector = rule.selector.replace(tagInSelector, '$1wx-$2')
  })
  sheet.walkDecls((declaration) => {
    declaration.value = hostUnits(declaration.value)
  })
  return sheet.toString()
}

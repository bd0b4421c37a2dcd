import { WxElement, withShadow } from './wx-element'

/** A node of `<rich-text nodes>` given as data. */
interface RichNode {
  type?: 'node' | 'text'
  text?: string
  name?: string
  attrs?: Record<string, unknown>
  children?: RichNode[]
}

export class WxRichText extends WxElement {
  private readonly shadow = withShadow(this, '')

  protected override changed(name: string) {
    const nodes = this.bound('nodes')
    if (name !== 'nodes') return
    if (Array.isArray(nodes)) this.shadow.replaceChildren(...(nodes as RichNode[]).map(drawn))
    else this.shadow.innerHTML = this.boundText('nodes')
  }
}

function drawn(node: RichNode): Node {
  if (node.type === 'text') return new Text(node.text ?? '')
  const element = document.createElement(node.name ?? 'div')
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, String(value))
  element.append(...(node.children ?? []).map(drawn))
  return element
}

/** What a browser's nodes and Taro's own on WeChat have in common. */
export interface TextTree {
  nodeType: number
  nodeValue?: string | null
  childNodes: ArrayLike<TextTree>
}

const textNode = 3

/** The words of `tree`, one line for each element that holds any. */
export function textOf(tree: TextTree): string {
  const children = Array.from(tree.childNodes)
  const own = children
    .filter((child) => child.nodeType === textNode)
    .map((child) => child.nodeValue ?? '')
    .join('')
  const inner = children.filter((child) => child.nodeType !== textNode).map(textOf)
  return [own.trim(), ...inner].filter((line) => line !== '').join('\n')
}

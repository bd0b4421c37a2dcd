import { WxCanvas } from '../elements/wx-canvas'
import type { Host } from '../host'
import type { ApiGroup } from './api'

/** Questions about drawn nodes; glass-easel answers them for the current page or the component given. */
export function queryApis(host: Host): ApiGroup {
  const ask = (component: unknown, question: string, options?: unknown): unknown => {
    const asked = typeof component === 'object' && component !== null ? component : host.stack.current?.instance
    const method: unknown = asked && Reflect.get(asked, question)
    if (typeof method !== 'function') throw new Error(`${question} needs a page or component`)
    return method.call(asked, options)
  }
  return {
    sync: {
      createSelectorQuery: () => withNodes(ask(undefined, 'createSelectorQuery') as Query, host),
      createIntersectionObserver: (component: unknown, options: unknown) =>
        ask(component, 'createIntersectionObserver', options),
      createMediaQueryObserver: (component: unknown) => ask(component, 'createMediaQueryObserver'),
    },
  }
}

interface Query {
  select(selector: string): { node?(answer: (found: { node: unknown }) => void): Query }
  exec(done?: () => void): unknown
}

/** glass-easel knows no canvas: its node is looked up in the page itself. */
function withNodes(query: Query, host: Host): Query {
  const asked: (() => void)[] = []
  const [select, exec] = [query.select.bind(query), query.exec.bind(query)]
  query.select = (selector) => {
    const found = select(selector)
    found.node = (answer) => {
      asked.push(() => {
        const element = host.stack.current?.frame.querySelector(selector)
        answer({ node: element instanceof WxCanvas ? element.node : null })
      })
      return query
    }
    return found
  }
  query.exec = (done) => {
    for (const ask of asked) queueMicrotask(ask)
    return exec(done)
  }
  return query
}

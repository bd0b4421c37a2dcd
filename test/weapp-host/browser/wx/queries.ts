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
      createSelectorQuery: () => ask(undefined, 'createSelectorQuery'),
      createIntersectionObserver: (component: unknown, options: unknown) =>
        ask(component, 'createIntersectionObserver', options),
      createMediaQueryObserver: (component: unknown) => ask(component, 'createMediaQueryObserver'),
    },
  }
}

import { type TouchEvent, useRef, useState } from 'react'
import type { PageProps } from './page-props'

const startsAt = 24
const firesAt = 80

type Pulling = 'no' | 'short' | 'ready' | 'busy'

function isAtTop(element: Element): boolean {
  const scroller = element.closest('.taro_page')
  return !scroller || scroller.scrollTop <= 0
}

/** Pull to refresh for a touch screen; Taro's own wraps the page in a transform, which breaks fixed children. */
export function usePull(refresher: PageProps['refresher']) {
  const [pulling, setPulling] = useState<Pulling>('no')
  const from = useRef<number | null>(null)

  const onTouchStart = (event: TouchEvent) => {
    const inSheet = event.target instanceof Element && event.target.closest('.sheet')
    from.current = !inSheet && isAtTop(event.currentTarget) ? (event.touches[0]?.clientY ?? null) : null
  }
  const onTouchMove = (event: TouchEvent) => {
    const now = event.touches[0]?.clientY
    if (pulling === 'busy' || from.current === null || now === undefined) return
    const way = now - from.current
    setPulling(way > firesAt ? 'ready' : way > startsAt ? 'short' : 'no')
  }
  const onTouchEnd = async () => {
    from.current = null
    if (pulling === 'short') setPulling('no')
    if (pulling !== 'ready') return
    setPulling('busy')
    try {
      await refresher?.()
    } finally {
      setPulling('no')
    }
  }
  return { pulling, handlers: refresher ? { onTouchStart, onTouchMove, onTouchEnd } : {} }
}

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

const focusable = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), a[href], [tabindex="0"]'

interface SheetPanelProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** Keeps the keyboard inside while it is open, and gives the focus back afterwards. */
export function SheetPanel({ title, onClose, children }: SheetPanelProps) {
  const panel = useRef<HTMLDivElement>(null)

  // Read before a field inside takes the focus by itself.
  const [before] = useState(() => document.activeElement)

  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [before])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Tab') return
    const stops = Array.from(panel.current?.querySelectorAll<HTMLElement>(focusable) ?? [])
    const edge = event.shiftKey ? stops[0] : stops.at(-1)
    const outside = event.shiftKey && document.activeElement === panel.current
    if (document.activeElement !== edge && !outside) return
    event.preventDefault()
    ;(event.shiftKey ? stops.at(-1) : stops[0])?.focus()
  }

  return (
    <div
      ref={panel}
      className="sheet-panel"
      role="dialog"
      aria-modal="true"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  )
}

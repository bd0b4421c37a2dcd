import type { ReactNode } from 'react'
import { create } from 'zustand'

const useOverlay = create<{ node: ReactNode }>(() => ({ node: null }))

/** Lays something over whichever page is in front. */
export const setOverlay = (node: ReactNode): void => useOverlay.setState({ node })

/** Lives on every page. */
export function OverlayHost(): ReactNode {
  return useOverlay((overlay) => overlay.node)
}

import type { ReactNode } from 'react'

export interface PhoneButtonProps {
  busy: boolean
  /** Asked at the tap: whether the rest is filled in. */
  ready: () => boolean
  /** The code that WeChat gives for the number; null when the person says no. */
  onCode: (code: string | null) => void
  children: ReactNode
}

import type { ReactNode } from 'react'

export interface PhoneButtonProps {
  busy: boolean
  /** The rest is filled in: only then WeChat is asked. */
  ready: boolean
  /** A press before that. */
  onUnready: () => void
  /** The code that WeChat gives for the number; null when the person says no. */
  onCode: (code: string | null) => void
  children: ReactNode
}

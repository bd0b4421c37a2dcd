import type { ReactNode } from 'react'

export interface ButtonProps {
  kind?: 'primary' | 'quiet' | 'danger'
  /** At work: shows it, says it, and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  wide?: boolean
  label?: string
  onClick?: () => void
  /** WeChat's own abilities; elsewhere the button only calls `onClick`. */
  openType?: 'share' | 'feedback' | 'agreePrivacyAuthorization'
  /** Ties the button to WeChat's privacy event (`agreePrivacyAuthorization`). */
  id?: string
  children: ReactNode
}

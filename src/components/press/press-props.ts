import type { ReactNode } from 'react'

export interface PressProps {
  className?: string | undefined
  /** Said instead of the content by a screen reader. */
  label?: string | undefined
  role?: 'button' | 'switch' | 'checkbox' | 'radio' | 'link' | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
  onClick: () => void
  children?: ReactNode
}

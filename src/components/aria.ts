/** What an element means to a screen reader; the words are those of WAI-ARIA. */
export interface Meaning {
  role?: string | undefined
  label?: string | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  disabled?: boolean | undefined
  selected?: boolean | undefined
  live?: 'polite' | 'assertive' | undefined
  modal?: boolean | undefined
  level?: number | undefined
}

/** Attributes for `meaning`: browsers read `role`, WeChat reads `aria-role`. */
export function aria({ role, ...states }: Meaning): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (role) attributes[process.env.TARO_ENV === 'h5' ? 'role' : 'aria-role'] = role
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined) attributes[`aria-${name}`] = String(value)
  }
  return attributes
}

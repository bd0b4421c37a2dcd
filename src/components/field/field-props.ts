export interface EntryProps {
  /** Also names the entry for a screen reader. */
  label: string
  value: string
  onInput: (value: string) => void
  multiline?: boolean | undefined
  maxLength?: number | undefined
  type?: 'text' | 'number' | 'password' | undefined
  autoFocus?: boolean | undefined
}

/** What the field around it gives to an entry. */
export interface EntryShell {
  id: string
  describedBy: string | undefined
  invalid: boolean
}

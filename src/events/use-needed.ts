import { useState } from 'react'

/** A text without which something is not done; that it is missing is said at the first try. */
export function useNeeded(missing: string, start = '') {
  const [value, setValue] = useState(start)
  const [tried, setTried] = useState(false)
  const text = value.trim()
  return {
    text,
    field: { value, onInput: setValue, error: tried && text === '' ? missing : undefined },
    give: (onText: (text: string) => void) => {
      setTried(true)
      if (text !== '') onText(text)
    },
  }
}

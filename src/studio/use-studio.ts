import type { ProgrammeEdit, Studio } from '@contract/radio-studio'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { Refused } from '@/cloud/refused'
import { useUnkept } from '@/cloud/use-unkept'

/** The programme as the office edits it; what was written is shown at once, what another page wrote on coming back. */
export function useStudio() {
  const asked = useUnkept('studio', () => call('radio.studio', {}))
  useDidShow(() => {
    if (asked.data) void asked.refresh()
  })
  const [written, setWritten] = useState<Studio | null>(null)
  const data = written && written.version >= (asked.data?.version ?? 0) ? written : asked.data
  /** Makes one edit over the version that is shown; where another came first, that one is read. */
  const save = async (edit: ProgrammeEdit): Promise<void> => {
    try {
      setWritten(await call('radio.edit', { version: data?.version ?? 0, key: randomKey(), edit }))
    } catch (failure) {
      if (failure instanceof Refused && failure.code === 'changed-meanwhile') await asked.refresh()
      throw failure
    }
  }
  return { ...asked, data, save }
}

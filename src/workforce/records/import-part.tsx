import { call } from '@/cloud/call'
import { recordsCopy } from '@/copy/workforce'
import { ImportPart as FromFile } from '@/imports'
import { readRows } from './read-rows'

/** Brings the old list of volunteers in. */
export function ImportPart({ onImported }: { onImported: () => Promise<void> }) {
  return (
    <FromFile
      words={recordsCopy}
      read={readRows}
      look={(rows) => call('volunteers.previewImport', { rows })}
      bringIn={(rows) => call('volunteers.importRows', { rows })}
      onImported={onImported}
    />
  )
}

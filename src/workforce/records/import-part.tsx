import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { recordsCopy } from '@/copy/workforce'
import { readSheet } from '@/device/read-sheet'
import { useImport } from './use-import'

/** Brings a list in from a file, after showing what would come of each row. */
export function ImportPart({ onImported }: { onImported: () => Promise<void> }) {
  const { preview, done, busy, problem, choose, bringIn, forget } = useImport(onImported)
  if (!readSheet) return null
  return (
    <Card>
      <View className="workforce-note">{recordsCopy.chooseHint}</View>
      <Problem problem={problem} />
      {preview && (
        <>
          <View className="import-read">
            <View className="workforce-name">{recordsCopy.found(preview.rows.length)}</View>
            <View>{recordsCopy.fresh(preview.fresh)}</View>
            {preview.known > 0 && <View>{recordsCopy.known(preview.known)}</View>}
          </View>
          {preview.troubles.length > 0 && (
            <Notice tone="gold" title={recordsCopy.wrong(preview.troubles.length)}>
              {preview.troubles.map(({ row, troubles }) => (
                <View key={row}>
                  {recordsCopy.row(row, troubles.map((trouble) => recordsCopy.troubles[trouble]).join('、'))}
                </View>
              ))}
            </Notice>
          )}
        </>
      )}
      <View className="workforce-acts">
        {preview ? (
          <>
            <Button kind="primary" busy={busy} disabled={preview.fresh === 0} onClick={bringIn}>
              {done === null ? recordsCopy.import : recordsCopy.importing(done, preview.rows.length)}
            </Button>
            <Button onClick={forget}>{recordsCopy.again}</Button>
          </>
        ) : (
          <Button kind="primary" busy={busy} onClick={choose}>
            {recordsCopy.choose}
          </Button>
        )}
      </View>
    </Card>
  )
}

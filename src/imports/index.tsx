import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { readSheet } from '@/device/read-sheet'
import './index.scss'
import { type ImportWays, useImport } from './use-import'

/** Brings a list in from a file, after showing what would come of each row; nothing where no file can be read. */
export function ImportPart<Row, Trouble extends string>(ways: ImportWays<Row, Trouble>) {
  const { words } = ways
  const { preview, done, busy, problem, choose, bringIn, forget } = useImport(ways)
  if (!readSheet) return null
  return (
    <Card>
      <View className="import-hint">{words.chooseHint}</View>
      <Problem problem={problem} />
      {preview && (
        <>
          <View className="import-read">
            <View className="import-found">{words.found(preview.rows.length)}</View>
            <View>{words.fresh(preview.fresh)}</View>
            {preview.known > 0 && <View>{words.known(preview.known)}</View>}
          </View>
          {preview.troubles.length > 0 && (
            <Notice tone="gold" title={words.wrong(preview.troubles.length)}>
              {preview.troubles.map(({ row, troubles }) => (
                <View key={row}>{words.row(row, troubles.map((trouble) => words.troubles[trouble]).join('、'))}</View>
              ))}
            </Notice>
          )}
        </>
      )}
      <View className="import-acts">
        {preview ? (
          <>
            <Button kind="primary" busy={busy} disabled={preview.fresh === 0} onClick={bringIn}>
              {done === null ? words.import : words.importing(done, preview.rows.length)}
            </Button>
            <Button onClick={forget}>{words.again}</Button>
          </>
        ) : (
          <Button kind="primary" busy={busy} onClick={choose}>
            {words.choose}
          </Button>
        )}
      </View>
    </Card>
  )
}

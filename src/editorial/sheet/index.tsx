import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { sheetCopy } from '@/copy/editorial'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import './index.scss'

/** One content for a board, on A4, with the code that opens it as it is then. */
export default function SheetPage() {
  const { kind, id = '' } = useRouter().params
  const { data, failure, loading, refresh } = useUnkept(`wall.${kind}.${id}`, () =>
    call('boards.sheet', { source: kind === 'commentary' ? { kind, id } : { kind: 'notice', id } }),
  )
  return (
    <Page title={sheetCopy.title} wide>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <>
          <View className="wall">
            <View className="wall-title">{data.content.title}</View>
            {data.words.map((line) => (
              <View key={line} className="wall-line">
                {line}
              </View>
            ))}
            <View className="wall-foot">
              {data.png && (
                <View {...aria({ role: 'img', label: sheetCopy.scan })}>
                  <Image className="wall-code" src={`data:image/png;base64,${data.png}`} {...aria({ hidden: true })} />
                </View>
              )}
              <View>
                {data.png && <View>{sheetCopy.scan}</View>}
                <View>{sheetCopy.version(data.content.revision)}</View>
              </View>
            </View>
          </View>
          {print && (
            <View className="wall-print">
              <Button kind="primary" onClick={print}>
                {sheetCopy.print}
              </Button>
            </View>
          )}
        </>
      )}
    </Page>
  )
}

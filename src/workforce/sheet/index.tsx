import { Image, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { routesCopy } from '@/copy/workforce'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import './index.scss'

/** The printed codes of a route, each with its name, the letters for typing, and which print it is. */
export default function SheetPage() {
  const routeId = useRouter().params.id ?? ''
  const { data, failure, loading, refresh } = useUnkept(`sheet.${routeId}`, async () => {
    const { name, points } = await call('routes.sheet', { routeId })
    const codes = await Promise.all(points.map(({ id }) => call('routes.pointCode', { routeId, pointId: id })))
    return { name, points: points.map((point, n) => ({ ...point, png: codes[n]?.png ?? '' })) }
  })
  return (
    <Page title={routesCopy.sheetTitle} wide>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <>
          <View className="codes">
            {data.points.map(({ id, name, hint, print: version, scene, png }) => (
              <View key={id} className="code-label">
                <View className="code-name">{name}</View>
                <View>{hint}</View>
                <View {...aria({ role: 'img', label: `${name} ${routesCopy.sheetScan}` })}>
                  <Image className="code-picture" src={`data:image/png;base64,${png}`} {...aria({ hidden: true })} />
                </View>
                <View>{routesCopy.sheetScan}</View>
                <View className="code-text">{scene}</View>
                <View className="code-text">
                  {data.name} · {routesCopy.prints(version)}
                </View>
              </View>
            ))}
          </View>
          {print && (
            <View className="codes-print">
              <Button kind="primary" onClick={print}>
                {routesCopy.sheetPrint}
              </Button>
            </View>
          )}
        </>
      )}
    </Page>
  )
}

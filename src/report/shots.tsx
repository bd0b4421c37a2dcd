import type { ShownPhoto } from '@contract/report-shapes'
import { View } from '@tarojs/components'
import { Picture } from '@/components/picture'
import { reportCopy } from '@/copy/report'

/** Pictures of a report; one that has not passed its check has no address and is left out. */
export function Shots({ photos }: { photos: readonly ShownPhoto[] }) {
  const shown = photos.filter(({ url }) => url !== null)
  if (shown.length === 0) return null
  return (
    <View className="report-photos">
      {shown.map(({ fileId, url }) => (
        <View key={fileId} className="report-photo">
          <Picture src={url} alt={reportCopy.title} ratio={1} />
        </View>
      ))}
    </View>
  )
}

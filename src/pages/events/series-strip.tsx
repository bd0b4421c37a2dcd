import type { Series } from '@contract/events'
import { ScrollView, View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { classes } from '@/components/classes'
import { Picture } from '@/components/picture'
import { Press } from '@/components/press'
import { eventsCopy } from '@/copy/events'
import { usePhotos } from '@/events/use-photos'

interface SeriesStripProps {
  series: Series[]
  chosen: string | null
  onChoose: (seriesId: string | null) => void
}

/** Lecture series side by side; choosing one narrows the list, choosing it again widens it. */
export function SeriesStrip({ series, chosen, onChoose }: SeriesStripProps) {
  const photoOf = usePhotos(series.map(({ cover }) => cover))
  if (series.length === 0) return null
  const about = series.find(({ id }) => id === chosen)?.summary
  return (
    <View className="strip">
      <ScrollView className="strip-scroll" scrollX enhanced showScrollbar={false}>
        <View className="strip-row" {...aria({ role: 'radiogroup', label: eventsCopy.series })}>
          <Press
            className={classes('strip-item', 'strip-all', chosen === null && 'strip-chosen')}
            role="radio"
            checked={chosen === null}
            onClick={() => onChoose(null)}
          >
            {eventsCopy.all}
          </Press>
          {series.map(({ id, title, cover }) => (
            <Press
              key={id}
              className={classes('strip-item', chosen === id && 'strip-chosen')}
              role="radio"
              label={title}
              checked={chosen === id}
              onClick={() => onChoose(chosen === id ? null : id)}
            >
              <View className="strip-photo">
                <Picture src={photoOf(cover)} alt="" ratio={16 / 9} />
              </View>
              <View className="strip-title">{title}</View>
            </Press>
          ))}
        </View>
      </ScrollView>
      {about && <View className="strip-about">{about}</View>}
    </View>
  )
}

import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '@/components/aria'
import { Picture } from '@/components/picture'
import { Press } from '@/components/press'
import { Sheet } from '@/components/sheet'
import { teamCopy } from '@/copy/team'

/** A picture with what it shows in words; without an address while its check is under way. */
export interface Shot {
  fileId: string
  url: string | null
  words: string
}

/** Small pictures beside what they were taken for; a tap shows one large. */
export function Shots({ shots }: { shots: readonly Shot[] }) {
  const [large, setLarge] = useState<Shot | null>(null)
  const checked = shots.filter(({ url }) => url !== null)
  if (shots.length === 0) return null
  return (
    <View className="day-shots">
      {checked.map((shot) => (
        <Press
          key={shot.fileId}
          className="day-shot"
          label={teamCopy.enlarge(shot.words)}
          onClick={() => setLarge(shot)}
        >
          <Picture src={shot.url} alt="" ratio={1} />
        </Press>
      ))}
      {checked.length < shots.length && (
        <View className="day-note">{teamCopy.unchecked(shots.length - checked.length)}</View>
      )}
      <Sheet open={large !== null} title={large?.words ?? ''} onClose={() => setLarge(null)}>
        {large?.url && (
          <View {...aria({ role: 'img', label: large.words })}>
            <Image className="day-shot-large" src={large.url} mode="widthFix" {...aria({ hidden: true })} />
          </View>
        )}
      </Sheet>
    </View>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { recordingsCopy } from '@/copy/desk'
import type { useBringing } from './use-bringing'

/** Files that become one recording; their order can be mended until they are sent. */
export function ChosenFiles({ files, pieces, busy, forward, drop }: ReturnType<typeof useBringing>) {
  if (files.length === 0) return null
  return (
    <View>
      {files.map(({ key, name, size }, n) => (
        <View key={key} className="on-air-line">
          <View className="on-air-words">{recordingsCopy.chosen(name, size)}</View>
          {!busy && (
            <View className="on-air-line-acts">
              {n > 0 && (
                <Button label={recordingsCopy.forwardOf(name)} onClick={() => forward(n)}>
                  {recordingsCopy.forward}
                </Button>
              )}
              <Button label={recordingsCopy.dropOf(name)} onClick={() => drop(key)}>
                {recordingsCopy.drop}
              </Button>
            </View>
          )}
        </View>
      ))}
      {pieces > 1 && <View className="on-air-note">{recordingsCopy.pieces(pieces)}</View>}
    </View>
  )
}

import { View } from '@tarojs/components'
import { photoCopy } from '@/copy/photos'
import { aria } from '../aria'
import { Button } from '../button'
import { classes } from '../classes'
import { Picture } from '../picture'
import { Press } from '../press'
import { Tag } from '../tag'
import type { Tone } from '../tag/tone'
import './index.scss'

/** One picture, with what is to be said about it. */
export interface PhotoTile {
  key: string
  /** Null shows the fallback picture. */
  src: string | null
  /** How it stands; empty when all is well. */
  words: string
  tone: Tone
  /** It did not go, and may be sent again. */
  failed?: boolean
}

interface PhotoPickerProps {
  label: string
  hint?: string
  tiles: readonly PhotoTile[]
  /** How many more may be chosen. */
  room: number
  /** Width over height. */
  ratio?: number
  /** One large picture that another replaces. */
  single?: boolean
  onChoose: () => void
  onRetry?: ((key: string) => void) | undefined
  /** Only where parts may be covered before it is sent. */
  onHide?: ((key: string) => void) | undefined
  onRemove?: ((key: string) => void) | undefined
  /** Only where the order counts. */
  onForward?: ((key: string) => void) | undefined
}

/** Chooses pictures and shows how each of them stands; what failed stays and can be sent again. */
export function PhotoPicker({ label, hint, tiles, room, ratio = 4 / 3, single, ...acts }: PhotoPickerProps) {
  const add = tiles.length === 0 ? photoCopy.add : single ? photoCopy.replace : photoCopy.addAnother
  return (
    <View
      className={classes('photos', single && (ratio === 1 ? 'photos-face' : 'photos-single'))}
      {...aria({ role: 'group', label })}
    >
      <View className="photos-label">{label}</View>
      {hint && <View className="photos-hint">{hint}</View>}
      {tiles.length > 0 && (
        <View className="photos-tiles">
          {tiles.map((tile, index) => (
            <Tile key={tile.key} tile={tile} label={label} number={index + 1} ratio={ratio} {...acts} />
          ))}
        </View>
      )}
      {room > 0 ? (
        <Button onClick={acts.onChoose}>{add}</Button>
      ) : (
        <View className="photos-hint">{photoCopy.full(tiles.length)}</View>
      )}
    </View>
  )
}

interface TileProps extends Pick<PhotoPickerProps, 'onRetry' | 'onHide' | 'onRemove' | 'onForward'> {
  tile: PhotoTile
  label: string
  number: number
  ratio: number
}

function Tile({ tile, label, number, ratio, ...acts }: TileProps) {
  const { key, src, words, tone, failed } = tile
  const { onRetry, onHide, onRemove, onForward } = acts
  return (
    <View className="photos-tile">
      <Picture src={src} alt={photoCopy.alt(label, number)} ratio={ratio} />
      {words && (
        <View className="photos-state" {...aria({ live: 'polite' })}>
          {failed ? <View className="photos-problem">{words}</View> : <Tag tone={tone}>{words}</Tag>}
        </View>
      )}
      <View className="photos-acts">
        {failed && onRetry && (
          <Press className="photos-act" label={photoCopy.retryOf(label, number)} onClick={() => onRetry(key)}>
            {photoCopy.retry}
          </Press>
        )}
        {onHide && src !== null && (
          <Press className="photos-act" label={photoCopy.hideOf(label, number)} onClick={() => onHide(key)}>
            {photoCopy.hide}
          </Press>
        )}
        {onForward && number > 1 && !failed && (
          <Press className="photos-act" label={photoCopy.forwardOf(label, number)} onClick={() => onForward(key)}>
            {photoCopy.forward}
          </Press>
        )}
        {onRemove && (
          <Press className="photos-act" label={photoCopy.removeOf(label, number)} onClick={() => onRemove(key)}>
            {photoCopy.remove}
          </Press>
        )}
      </View>
    </View>
  )
}

import { View } from '@tarojs/components'
import { useRef } from 'react'
import { PlayingBar } from '@/player/playing-bar'
import { useSettings } from '@/settings/settings'
import { classes } from '../classes'
import { OfflineBar } from '../offline-bar'
import { OverlayHost } from '../overlay'
import { ToastHost } from '../toast'
import { Frame } from './frame'
import type { PageProps } from './page-props'
import { type TextTree, textOf } from './page-text'
import { ReadAloud } from './read-aloud'
import './index.scss'

/** The root of every page: colours and sizes, navigation on h5, network state, toasts. */
export function Page({ title, back, readable, refresher, tab, footer, wide, player = true, children }: PageProps) {
  const elder = useSettings((settings) => settings.elder)
  const scale = useSettings((settings) => settings.scale)
  const content = useRef<TextTree>(null)
  return (
    <View className={classes('page', `scale-${scale * 100}`, elder && 'elder', tab && 'page-tab', wide && 'page-wide')}>
      <Frame title={title} back={back ?? !tab} {...(tab && { tab })} {...(refresher && { refresher })}>
        <View className="page-body">
          <OfflineBar />
          {player && <PlayingBar />}
          {readable && elder && <ReadAloud text={() => (content.current ? textOf(content.current) : '')} />}
          <View ref={content}>{children}</View>
        </View>
        {footer && <View className="page-footer">{footer}</View>}
      </Frame>
      <OverlayHost />
      <ToastHost />
    </View>
  )
}

import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { components as words } from '@/copy/components'
import { Icon } from '../icon'
import { Press } from '../press'
import { Navigation } from './navigation'
import type { FrameProps } from './page-props'
import { usePull } from './use-pull'
import './frame.scss'

function goBack() {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  // A page opened from a link has nothing behind it.
  else Taro.switchTab({ url: '/pages/home/index' })
}

/** Title, way back and navigation, which a browser does not draw for us. */
export function Frame({ title, tab, back, refresher, children }: FrameProps) {
  const { pulling, handlers } = usePull(refresher)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = title === words.app ? title : `${title} · ${words.app}`
  }, [title])
  return (
    <>
      <Navigation onSkip={() => main.current?.focus()} {...(tab && { current: tab })} />
      <main ref={main} className="frame" tabIndex={-1} {...handlers}>
        <header className={back ? 'frame-bar' : 'frame-head'}>
          {back && (
            <Press className="frame-back" onClick={goBack}>
              <Icon name="back" />
              {words.back}
            </Press>
          )}
          <h1 className="frame-title">{title}</h1>
        </header>
        {pulling !== 'no' && (
          <div className="frame-pull" role="status">
            {words.pulling[pulling]}
          </div>
        )}
        {children}
      </main>
    </>
  )
}

import { type CSSProperties, type ForwardedRef, forwardRef, type ReactNode, type TouchEvent } from 'react'
import './elements.scss'

/** Takes the place of @tarojs/components on h5: plain elements instead of 60 KB of custom ones that hide from the keyboard. */
interface ElementProps {
  id?: string
  className?: string
  style?: CSSProperties
  children?: ReactNode
  onClick?: () => void
  onTouchStart?: (event: TouchEvent) => void
  onTouchMove?: (event: TouchEvent) => void
  onTouchEnd?: (event: TouchEvent) => void
}

/** Means something to WeChat only. */
interface WeChatOnly {
  hoverClass?: string
  hoverStayTime?: number
  catchMove?: boolean
  selectable?: boolean
  enhanced?: boolean
  showScrollbar?: boolean
}

function withoutWeChatOnly<Props extends WeChatOnly>(props: Props) {
  const { hoverClass, hoverStayTime, catchMove, selectable, enhanced, showScrollbar, ...rest } = props
  return rest
}

export const View = forwardRef(function View(props: ElementProps & WeChatOnly, ref: ForwardedRef<HTMLDivElement>) {
  return <div ref={ref} {...withoutWeChatOnly(props)} />
})

export const Text = forwardRef(function Text(props: ElementProps & WeChatOnly, ref: ForwardedRef<HTMLSpanElement>) {
  const { className = '', ...rest } = withoutWeChatOnly(props)
  return <span ref={ref} className={`text ${className}`} {...rest} />
})

interface ScrollViewProps extends ElementProps, WeChatOnly {
  scrollX?: boolean
  scrollY?: boolean
}

export const ScrollView = forwardRef(function ScrollView(props: ScrollViewProps, ref: ForwardedRef<HTMLDivElement>) {
  const { scrollX, scrollY, className = '', ...rest } = withoutWeChatOnly(props)
  const ways = `${scrollX ? 'scroll-x' : ''} ${scrollY ? 'scroll-y' : ''}`
  return <div ref={ref} className={`${ways} ${className}`} {...rest} />
})

interface ImageProps extends ElementProps {
  src: string
  mode?: 'aspectFill' | 'aspectFit' | 'scaleToFill' | 'widthFix'
  lazyLoad?: boolean
  onError?: () => void
}

/** `aria-label` names it as it does on WeChat. */
export const Image = forwardRef(function Image(props: ImageProps, ref: ForwardedRef<HTMLImageElement>) {
  const { mode = 'scaleToFill', lazyLoad, className = '', ...rest } = props
  return (
    <img ref={ref} alt="" loading={lazyLoad ? 'lazy' : 'eager'} className={`image-${mode} ${className}`} {...rest} />
  )
})

/** The page itself answers to a pull; Taro's wrapper would leave a transform behind, which breaks fixed children. */
export function PullDownRefresh({ children }: { children?: ReactNode }) {
  return <>{children}</>
}

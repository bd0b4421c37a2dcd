import type { ReactNode } from 'react'

export type TabName = 'home' | 'events' | 'mine'

export interface PageProps {
  title: string
  /** h5: shows the way back; on by default where there is no `tab`. */
  back?: boolean
  /** Offers to read the page aloud, in elder mode and where the device can speak. */
  readable?: boolean
  /** Fetches anew when pulled down; on WeChat the page's config enables the pull. */
  refresher?: () => unknown
  tab?: TabName
  /** The one action of the page, always in reach at the bottom. */
  footer?: ReactNode
  /** Uses the width of a desktop, for tables. */
  wide?: boolean
  /** Says what one listens to; off where the page itself does. */
  player?: boolean
  children: ReactNode
}

export interface FrameProps extends Pick<PageProps, 'title' | 'tab' | 'refresher' | 'children'> {
  back: boolean
}

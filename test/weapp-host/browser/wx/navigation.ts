import type { Host } from '../host'
import { type ApiGroup, type AsyncApi, nothing, type Options } from './api'

const urlOf = (options: Options) => String(options.url ?? '')

export function navigationApis(host: Host): ApiGroup {
  const { stack } = host
  return {
    async: {
      ...moves(host),
      ...bars(host),
      pageScrollTo: (options) => {
        const page = stack.current
        const wanted = typeof options.selector === 'string' ? page?.frame.querySelector(options.selector) : undefined
        if (wanted) wanted.scrollIntoView()
        else page?.scroller.scrollTo({ top: Number(options.scrollTop) || 0 })
        return nothing
      },
      startPullDownRefresh: () => {
        stack.tell(stack.current, 'onPullDownRefresh')
        return nothing
      },
      stopPullDownRefresh: () => nothing,
      exitMiniProgram: () => nothing,
    },
  }
}

const moves = ({ stack }: Host): Record<string, AsyncApi> => ({
  navigateTo: (options) => {
    stack.navigateTo(urlOf(options))
    return { eventChannel: { on() {}, once() {}, off() {}, emit() {} } }
  },
  redirectTo: (options) => {
    stack.redirectTo(urlOf(options))
    return nothing
  },
  reLaunch: (options) => {
    stack.reLaunch(urlOf(options))
    return nothing
  },
  switchTab: (options) => {
    stack.switchTab(urlOf(options))
    return nothing
  },
  navigateBack: (options) => {
    stack.navigateBack(Number(options.delta ?? 1))
    return nothing
  },
})

function bars(host: Host): Record<string, AsyncApi> {
  const redrawn = (change: (options: Options) => void) => (options: Options) => {
    change(options)
    host.redraw()
    return nothing
  }
  return {
    setNavigationBarTitle: redrawn((options) => {
      if (host.stack.current) host.stack.current.title = String(options.title)
    }),
    setNavigationBarColor: redrawn((options) => {
      const { frontColor, backgroundColor } = options
      const colours = {
        navigationBarBackgroundColor: String(backgroundColor),
        navigationBarTextStyle: frontColor === '#ffffff' ? 'white' : 'black',
      }
      Object.assign(host.stack.current?.config ?? {}, colours)
    }),
    setBackgroundColor: redrawn((options) => {
      Object.assign(host.stack.current?.config ?? {}, { backgroundColor: options.backgroundColor })
    }),
    setBackgroundTextStyle: () => nothing,
    showNavigationBarLoading: () => nothing,
    hideNavigationBarLoading: () => nothing,
    hideHomeButton: () => nothing,
    setTabBarBadge: redrawn((options) => host.frame.badge(Number(options.index), String(options.text))),
    removeTabBarBadge: redrawn((options) => host.frame.badge(Number(options.index), undefined)),
    showTabBarRedDot: redrawn((options) => host.frame.badge(Number(options.index), '•')),
    hideTabBarRedDot: redrawn((options) => host.frame.badge(Number(options.index), undefined)),
  }
}

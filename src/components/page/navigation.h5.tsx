import Taro from '@tarojs/taro'
import type { MouseEvent } from 'react'
import { components as words } from '@/copy/components'
import { classes } from '../classes'
import { Icon, type IconName } from '../icon'
import type { TabName } from './page-props'

const tabs: { name: TabName; label: string; icon: IconName }[] = [
  { name: 'home', label: words.navigation.home, icon: 'home' },
  { name: 'events', label: words.navigation.events, icon: 'calendar' },
  { name: 'mine', label: words.navigation.mine, icon: 'person' },
]

/** At the bottom of a phone, at the left of a wide window; only the latter shows it on every page. */
export function Navigation({ current }: { current?: TabName }) {
  const go = (event: MouseEvent, name: TabName) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    Taro.switchTab({ url: `/pages/${name}/index` })
  }
  return (
    <nav className={classes('navigation', !current && 'navigation-wide-only')} aria-label={words.navigation.label}>
      <div className="navigation-brand" aria-hidden="true">
        <Icon name="arch" className="navigation-mark" />
        {words.app}
      </div>
      {tabs.map(({ name, label, icon }) => (
        <a
          key={name}
          href={`#/pages/${name}/index`}
          className={classes('navigation-link', name === current && 'navigation-current')}
          aria-current={name === current ? 'page' : undefined}
          onClick={(event) => go(event, name)}
        >
          <Icon name={icon} className="navigation-icon" />
          {label}
        </a>
      ))}
    </nav>
  )
}

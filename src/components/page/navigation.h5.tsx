import Taro from '@tarojs/taro'
import { type MouseEvent, useState } from 'react'
import { components as words } from '@/copy/components'
import { classes } from '../classes'
import { Icon, type IconName } from '../icon'
import { Press } from '../press'
import type { TabName } from './page-props'

const tabs: { name: TabName; label: string; icon: IconName }[] = [
  { name: 'home', label: words.navigation.home, icon: 'home' },
  { name: 'events', label: words.navigation.events, icon: 'calendar' },
  { name: 'mine', label: words.navigation.mine, icon: 'person' },
]

/** Where the office's workers go all day; beside the tabs on a wide window. */
const places: { path: string; label: string; icon: IconName }[] = [
  { path: '/office/events/index', label: words.office.events, icon: 'book' },
  { path: '/office/edit/index', label: words.office.newEvent, icon: 'plus' },
  { path: '/office/series/index', label: words.office.series, icon: 'calendar' },
  { path: '/office/slips/index', label: words.office.slips, icon: 'text' },
  { path: '/workforce/home/index', label: words.office.volunteers, icon: 'people' },
  { path: '/dispatch/board/index', label: words.office.dispatch, icon: 'place' },
  { path: '/studio/programme/index', label: words.office.studio, icon: 'sound' },
  { path: '/editorial/notices/index', label: words.office.editorial, icon: 'bell' },
  { path: '/equipment/list/index', label: words.office.equipment, icon: 'check' },
]

/** An event that exists is no new one. */
const isAt = (address: string, path: string) => address.split('?')[0] === `#${path}` && !address.includes('?id=')

function OfficePlaces({ address }: { address: string }) {
  const go = (event: MouseEvent, path: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    if (!isAt(address, path)) Taro.navigateTo({ url: path })
  }
  return (
    <section className="navigation-office" aria-label={words.office.label}>
      {places.map(({ path, label, icon }) => (
        <a
          key={path}
          href={`#${path}`}
          className={classes('navigation-link', isAt(address, path) && 'navigation-current')}
          aria-current={isAt(address, path) ? 'page' : undefined}
          onClick={(event) => go(event, path)}
        >
          <Icon name={icon} className="navigation-icon" />
          {label}
        </a>
      ))}
    </section>
  )
}

/** At the bottom of a phone, at the left of a wide window; only the latter shows it on every page. */
export function Navigation({ current, onSkip }: { current?: TabName; onSkip: () => void }) {
  // The page's own address: those behind it keep theirs.
  const [address] = useState(() => window.location.hash)
  const go = (event: MouseEvent, name: TabName) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    Taro.switchTab({ url: `/pages/${name}/index` })
  }
  return (
    <nav className={classes('navigation', !current && 'navigation-wide-only')} aria-label={words.navigation.label}>
      <Press className="navigation-skip" onClick={onSkip}>
        {words.skip}
      </Press>
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
      {/^#\/(office|workforce|dispatch|equipment|studio|editorial)\//.test(address) && (
        <OfficePlaces address={address} />
      )}
    </nav>
  )
}

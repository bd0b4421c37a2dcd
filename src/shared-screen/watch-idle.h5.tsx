import { useAccount } from '@/cloud/account'
import { keptPersonal } from '@/cloud/kept-personal'
import { setOverlay } from '@/components/overlay'
import { idleAt } from './idle'
import { useIdle } from './idle-state'
import { IdleWarning } from './idle-warning'
import { leaveScreen } from './leave-screen'

const keptAs = 'linli.last-sign'
const everyMs = 1000
/** A sign of life is written down at most so often. */
const writeMs = 5000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']

/** Signs out who leaves a browser for half an hour; a tab that slept, or came back after a restart, counts all of it. */
export function watchIdle(): void {
  const kept = Number(keptPersonal.get(keptAs))
  let last = kept > 0 ? kept : Date.now()
  let written = last
  const sign = () => {
    last = Date.now()
    if (Math.abs(last - written) < writeMs) return
    written = last
    keptPersonal.set(keptAs, last)
  }
  const look = () => {
    const { who } = useAccount.getState()
    if (who.kind !== 'web' || who.username === null) {
      if (useIdle.getState().secondsLeft !== null) useIdle.setState({ secondsLeft: null })
      return sign()
    }
    const idle = idleAt(last, Date.now())
    if (idle === 'over') {
      useIdle.setState({ secondsLeft: null, ended: true })
      keptPersonal.remove(keptAs)
      void leaveScreen({ keepOfficeDrafts: true })
      return
    }
    useIdle.setState({ secondsLeft: idle === 'active' ? null : idle })
  }
  const stay = () => {
    written = 0
    sign()
    look()
  }
  useIdle.setState({ stay })
  useAccount.subscribe(({ who }, { who: before }) => {
    const isNew = who.kind === 'web' && before.kind === 'web' && who.username !== before.username
    if (!isNew || who.username === null) return
    useIdle.setState({ ended: false })
    stay()
  })
  // While the question stands, only its answer counts.
  const signUnlessAsked = () => {
    if (idleAt(last, Date.now()) === 'active') sign()
  }
  for (const kind of signs) addEventListener(kind, signUnlessAsked, { capture: true, passive: true })
  document.addEventListener('visibilitychange', look)
  addEventListener('pageshow', look)
  setInterval(look, everyMs)
  setOverlay(<IdleWarning />)
  look()
}

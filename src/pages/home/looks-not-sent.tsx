import { Notice } from '@/components/notice'
import { lookQueueCopy as words } from '@/copy/look-queue'
import { go } from '@/events/go'
import { useLookQueue } from '@/waiting-looks/use-look-queue'

/** Looks at equipment that wait on this phone for a network, or for a person to mend them. */
export function LooksNotSent() {
  const { waiting } = useLookQueue()
  const refused = waiting.filter((look) => look.refused !== null && look.stage !== 'thrown').length
  const ready = waiting.filter((look) => look.refused === null && look.stage === 'ready').length
  if (refused + ready === 0) return null
  return (
    <Notice
      tone={refused > 0 ? 'bad' : 'gold'}
      title={refused > 0 ? words.refusedShort(refused) : words.waitingShort(ready)}
      action={{ label: words.look, onClick: go.myAssets }}
    >
      {refused > 0 ? words.refusedHint : words.hint}
    </Notice>
  )
}

import { Notice } from '@/components/notice'
import { walkCopy } from '@/copy/walk'
import type { Told } from '../written-walk'

interface TroublesProps {
  told: Told[]
  shiftId: string
  onSeen: (id: string) => void
}

/** Answers that a person should read, until they say that they did. */
export function Troubles({ told, shiftId, onSeen }: TroublesProps) {
  return (
    <>
      {told
        .filter((one) => one.shiftId === shiftId)
        .map(({ id, what, trouble, flags }) => (
          <Notice
            key={id}
            tone={trouble === 'waits' ? 'gold' : 'bad'}
            title={walkCopy.trouble(walkCopy.what[what], walkCopy.troubles[trouble])}
            action={{ label: walkCopy.seen, onClick: () => onSeen(id) }}
          >
            {flags.map((flag) => walkCopy.flags[flag]).join('、')}
          </Notice>
        ))}
    </>
  )
}

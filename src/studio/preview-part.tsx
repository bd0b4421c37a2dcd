import type { Preview, ProgrammeEdit } from '@contract/radio-studio'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'
import { dateCopy, studioCopy } from '@/copy/studio'
import { saySpan } from '@/copy/times'
import { sorted } from './clashes'

/** Between two keystrokes nothing is asked. */
const pauseMs = 500

interface PreviewPartProps {
  version: number
  /** Null while the form is not complete. */
  edit: ProgrammeEdit | null
  /** The programme whose broadcasts of the coming four weeks are listed; null lists none. */
  programmeId: string | null
}

/** What would be on, and what would clash, before anything is written. */
export function PreviewPart({ version, edit, programmeId }: PreviewPartProps) {
  const [seen, setSeen] = useState<{ preview: Preview | null; problem: Explanation | null }>()
  const asked = edit && JSON.stringify(edit)
  useEffect(() => {
    let current = true
    setSeen(undefined)
    if (asked === null) return
    const timer = setTimeout(() => {
      call('radio.preview', { version, edit: JSON.parse(asked) }).then(
        (preview) => current && setSeen({ preview, problem: null }),
        (failure: unknown) => current && setSeen({ preview: null, problem: explain(failure) }),
      )
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [version, asked])
  if (!seen) return null
  if (!seen.preview) return <Problem problem={seen.problem} />
  const { broadcasts, clashes } = seen.preview
  const { hard, gaps } = sorted(clashes)
  const now = cloudNow()
  return (
    <View className="on-air">
      {hard.length === 0 && <Notice tone="ok" title={dateCopy.previewFine} />}
      {gaps.length > 0 && <Notice tone="gold" title={studioCopy.gapCount(gaps.length)} />}
      {hard.map(({ kind, broadcastId }) => {
        const broadcast = broadcasts.find(({ id }) => id === broadcastId)
        return (
          <Notice key={`${kind} ${broadcastId}`} tone="bad" title={studioCopy.clash(kind)}>
            {broadcast ? studioCopy.clashAt(broadcast, now) : ''}
          </Notice>
        )
      })}
      <View className="studio-dates">
        {broadcasts
          .filter((broadcast) => broadcast.programmeId === programmeId && broadcast.state === 'on')
          .map(({ id, startsAt, endsAt }) => (
            <View key={id} className="studio-date">
              {saySpan(startsAt, endsAt, now)}
            </View>
          ))}
      </View>
    </View>
  )
}

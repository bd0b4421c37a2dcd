import type { LogLine } from '@contract/on-air'
import { View } from '@tarojs/components'
import { cloudNow } from '@/cloud/clock'
import { Button } from '@/components/button'
import { Tag } from '@/components/tag'
import { airingStates, airingsCopy, deskCopy } from '@/copy/desk'
import { saySpan } from '@/copy/times'

interface LogLineProps {
  line: LogLine
  busy: boolean
  /** It was on as announced: one tap. */
  onDid: () => void
  onSettle: () => void
}

function wordsOf({ airing, segments, hosts, note }: LogLine): string {
  const speaking = airing ? airing.by : hosts.map(({ name }) => name)
  const left = airing?.skipped.flatMap((id) => segments.find((segment) => segment.id === id)?.title ?? []) ?? []
  return [
    speaking.length > 0 && deskCopy.hosts(speaking),
    left.length > 0 && airingsCopy.skippedOf(left),
    airing?.reason && deskCopy.because(airing.reason),
    airing?.as === 'staff' && airingsCopy.late,
    note,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** One broadcast, as it was announced and as it went. */
export function Line({ line, busy, onDid, onSettle }: LogLineProps) {
  const { words, tone } = airingStates[line.state]
  const over = line.state === 'unconfirmed' || line.airing !== null
  const more = wordsOf(line)
  return (
    <View className="on-air-line">
      <View className="on-air-words">
        <View className="on-air-name">{line.title}</View>
        <View className="on-air-note">{saySpan(line.startsAt, line.endsAt, cloudNow())}</View>
        {more && <View className="on-air-note">{more}</View>}
      </View>
      <Tag tone={tone}>{words}</Tag>
      {line.state === 'unconfirmed' && (
        <Button kind="primary" disabled={busy} label={`${line.title} ${airingsCopy.did}`} onClick={onDid}>
          {airingsCopy.did}
        </Button>
      )}
      {over && (
        <Button label={`${line.title} ${airingsCopy.explain}`} onClick={onSettle}>
          {line.airing ? airingsCopy.correct : airingsCopy.explain}
        </Button>
      )}
    </View>
  )
}

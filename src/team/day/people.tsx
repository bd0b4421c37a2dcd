import type { BoardLine, LeaderItem } from '@contract/check-in'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Press } from '@/components/press'
import { Tag } from '@/components/tag'
import { teamCopy } from '@/copy/team'
import { sayClock } from '@/copy/times'
import { walkCopy } from '@/copy/walk'
import type { LeaderContent } from '../use-day'
import { type Shot, Shots } from './shots'

interface PeopleProps {
  lines: BoardLine[]
  /** Of the route. */
  points: readonly { id: string; name: string }[]
  /** What the leader wrote down and the cloud has not heard yet. */
  pending: LeaderItem[]
  onWrite: (content: LeaderContent) => string
}

/** Everyone on the shift, and one tap to say that somebody came or went. */
export function People({ lines, points, pending, onWrite }: PeopleProps) {
  return (
    <Card>
      {lines.map((line) => (
        <Person key={line.number} line={line} points={points} pending={pending} onWrite={onWrite} />
      ))}
    </Card>
  )
}

function Person({ line, points, pending, onWrite }: Omit<PeopleProps, 'lines'> & { line: BoardLine }) {
  const undone = new Set(pending.flatMap((item) => (item.kind === 'undo' ? [item.of] : [])))
  const said = pending.filter(
    (item) => (item.kind === 'in' || item.kind === 'out') && item.number === line.number && !undone.has(item.id),
  )
  const last = said.at(-1)
  const { in: came, out: went } = line.walk
  const flags = new Set([...(came?.flags ?? []), ...line.walk.points.flatMap((point) => point.flags)])
  const state = said.some(({ kind }) => kind === 'out') ? 'gone' : said.length > 0 ? 'here' : line.state
  const { tone, text } = teamCopy.states[state]
  return (
    <View className="day-line">
      <View className="day-words">
        <View className="day-name">
          {line.number} {line.name}
        </View>
        <View className="day-note">
          {[
            came && teamCopy.at(sayClock(came.at)),
            went && (went.forgotten ? teamCopy.forgotten : teamCopy.outAt(sayClock(went.at))),
            points.length > 0 && teamCopy.points(line.walk.points.length, points.length),
            ...[...flags].map((flag) => walkCopy.flags[flag]),
          ]
            .filter(Boolean)
            .join(' · ')}
        </View>
        <View className="day-tags">
          <Tag tone={tone}>{text}</Tag>
          {line.onWaitlist && <Tag tone="gold">{teamCopy.onWaitlist}</Tag>}
        </View>
        <Shots shots={shotsOf(line, points)} />
      </View>
      {last ? (
        <Press
          className="day-undo"
          label={`${teamCopy.undo} ${line.number}`}
          onClick={() => onWrite({ kind: 'undo', of: last.id })}
        >
          {teamCopy.undo}
        </Press>
      ) : state === 'here' ? (
        <Button
          label={`${line.number} ${teamCopy.markOut}`}
          onClick={() => onWrite({ kind: 'out', number: line.number })}
        >
          {teamCopy.markOut}
        </Button>
      ) : (
        state !== 'gone' && (
          <Button
            label={`${line.number} ${teamCopy.markIn}`}
            onClick={() => onWrite({ kind: 'in', number: line.number })}
          >
            {teamCopy.markIn}
          </Button>
        )
      )}
    </View>
  )
}

/** Pictures of spots, each with whose and where. */
const shotsOf = ({ photos, name }: BoardLine, points: PeopleProps['points']): Shot[] =>
  photos.map(({ fileId, url, pointId }) => {
    const point = points.find(({ id }) => id === pointId)?.name ?? teamCopy.somewhere
    return { fileId, url, words: teamCopy.spot(name, point) }
  })

import type { Board } from '@contract/check-in'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { Tag } from '@/components/tag'
import { teamCopy } from '@/copy/team'
import { sayClock } from '@/copy/times'
import { Shots } from './shots'

const tones = { correction: 'stone', deed: 'ok', problem: 'gold' } as const

/** What volunteers noted on the walk. */
export function Notes({ notes }: { notes: Board['notes'] }) {
  return (
    <Section title={teamCopy.notes}>
      <Card>
        {notes.map(({ id, number, at, about, words, place, photo }) => (
          <View key={`${number}|${id}`} className="day-line">
            <View className="day-words">
              <View className="day-name">{words || teamCopy.noteKinds[about]}</View>
              <View className="day-note">{[at && sayClock(at), place, number].filter(Boolean).join(' · ')}</View>
              {photo && <Shots shots={[{ ...photo, words: teamCopy.noteShot(words || teamCopy.noteKinds[about]) }]} />}
            </View>
            <Tag tone={tones[about]}>{teamCopy.noteKinds[about]}</Tag>
          </View>
        ))}
      </Card>
    </Section>
  )
}

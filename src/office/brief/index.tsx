import type { EventRecord } from '@contract/events-roster'
import { Image, View } from '@tarojs/components'
import { aria } from '@/components/aria'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { briefCopy, sayFigures } from '@/copy/office-brief'
import { print } from '@/device/print'
import { Failed } from '@/events/failed'
import { usePhotos } from '@/events/use-photos'
import { useBrief } from './use-brief'
import './index.scss'

/** One page about an event that took place, drafted from its record. */
export default function BriefPage() {
  const brief = useBrief()
  const { record, loading, failure, refresh } = brief
  const photoOf = usePhotos(record?.event.photos ?? [])
  const photos = (record?.event.photos ?? []).flatMap((photo) => photoOf(photo) ?? [])
  return (
    <Page title={briefCopy.title} wide>
      {loading && <Skeleton lines={8} />}
      {!record && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {record && record.event.signup !== 'over' && <Notice tone="gold" title={briefCopy.notOver} />}
      {record?.event.signup === 'over' && (
        <>
          <View className="brief-columns">
            <Words brief={brief} />
            <Recorded record={record} photos={photos} />
          </View>
          <Paper record={record} words={brief.words} photos={photos} />
        </>
      )}
    </Page>
  )
}

function Words({ brief }: { brief: ReturnType<typeof useBrief> }) {
  const { words, type, met, problem, busy } = brief
  return (
    <Section title={briefCopy.title}>
      <Card>
        <Field
          label={briefCopy.words}
          hint={briefCopy.wordsHint}
          value={words}
          multiline
          maxLength={3000}
          onInput={type}
        />
        {met && (
          <Notice
            tone="gold"
            title={briefCopy.metTitle}
            action={{ label: briefCopy.useTheirs, onClick: brief.useTheirs }}
          >
            {briefCopy.metHint}
          </Notice>
        )}
        {problem && (
          <Notice tone="bad" title={problem.title}>
            {problem.hint}
          </Notice>
        )}
        <View className="office-actions">
          <Button kind="primary" busy={busy} onClick={brief.save}>
            {briefCopy.save}
          </Button>
          <Button onClick={brief.copy}>{briefCopy.copy}</Button>
          {print && <Button onClick={print}>{briefCopy.print}</Button>}
          {brief.isWritten && <Button onClick={brief.draftAgain}>{briefCopy.again}</Button>}
        </View>
      </Card>
    </Section>
  )
}

function Recorded({ record, photos }: { record: EventRecord; photos: readonly string[] }) {
  return (
    <Section title={briefCopy.record}>
      <Card>
        <Figures record={record} />
        <View className="brief-label">{briefCopy.photos}</View>
        {photos.length === 0 && <View>{briefCopy.noPhotos}</View>}
        <Photos photos={photos} />
      </Card>
    </Section>
  )
}

const Figures = ({ record }: { record: EventRecord }) => (
  <View className="brief-figures">
    {sayFigures(record).map(([label, figure]) => (
      <View key={label} className="brief-figure">
        <View className="brief-label">{label}</View>
        <View className="brief-value">{figure}</View>
      </View>
    ))}
  </View>
)

const Photos = ({ photos }: { photos: readonly string[] }) => (
  <View className="brief-photos">
    {photos.map((photo) => (
      <Image key={photo} className="brief-photo" src={photo} mode="aspectFill" {...aria({ hidden: true })} />
    ))}
  </View>
)

/** On paper only: the words, the figures and the photos on one sheet. */
function Paper({ record, words, photos }: { record: EventRecord; words: string; photos: readonly string[] }) {
  return (
    <View className="paper" {...aria({ hidden: true })}>
      <View className="paper-title">{briefCopy.paperTitle(record.event.title)}</View>
      <View className="brief-paper-words">{words}</View>
      <Figures record={record} />
      <Photos photos={photos.slice(0, 6)} />
    </View>
  )
}

import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { type ReactNode, useEffect, useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Empty } from '@/components/empty'
import { ListItem } from '@/components/list-item'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { deskCopy } from '@/copy/desk'
import { dayKey } from '@/copy/times'
import { keepAwake } from '@/device/awake'
import { Failed } from '@/events/failed'
import { StaleNotice } from '@/events/stale-notice'
import { ways } from '../on-air-ways'
import { OnDesk, Way } from './on-desk'
import { dutyNow, openingLines, runningOrder } from './running-order'
import { type DeskDuty, useDesk } from './use-desk'
import { useScript } from './use-script'
import { useTexts } from './use-texts'
import { WeatherPart } from './weather-part'
import './index.scss'

/** A screen that goes dark in the middle of a sentence is of no use. */
function useAwake(): void {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useEffect(() => (shown ? keepAwake() : undefined), [shown])
}

interface ReadingProps {
  duty: DeskDuty
  desk: ReturnType<typeof useDesk>
  weather: string
  /** The host is at it, so no other broadcast may take its place. */
  onTouch: () => void
  children: ReactNode
}

/** One broadcast with the way through it at the bottom; what else there is on the desk comes below. */
function Reading({ duty, desk, weather, onTouch, children }: ReadingProps) {
  const texts = useTexts()
  const opening = { title: deskCopy.opening, lines: openingLines(duty, weather, deskCopy) }
  const steps = runningOrder(duty, opening, texts)
  const script = useScript(duty, steps.length, onTouch)
  return (
    <Page title={deskCopy.title} footer={<Way steps={steps} script={script} />}>
      <View className="desk">
        <StaleNotice failure={desk.failure} onRetry={desk.refresh} />
        <OnDesk
          duty={duty}
          steps={steps}
          script={script}
          onNote={(told) => {
            onTouch()
            desk.note(duty, told)
          }}
        />
        {children}
      </View>
    </Page>
  )
}

/** The host's desk: today's script in large type, with or without network. */
export default function DeskPage() {
  useAwake()
  const desk = useDesk()
  const { data, duties, failure, loading, refresh, put } = desk
  const [chosen, setChosen] = useState<string | null>(null)
  const all = duties ?? []
  const duty = all.find(({ facts }) => facts.broadcastId === chosen) ?? dutyNow(all, cloudNow())
  const waiting = duty?.waiting ? duty.facts.broadcastId : null
  // What waits to be sent stays in sight when it has been, though another broadcast comes next.
  useEffect(() => {
    if (waiting !== null) setChosen((before) => before ?? waiting)
  }, [waiting])
  if (!data || !duty) {
    return (
      <Page title={deskCopy.title}>
        {loading && <Skeleton lines={8} />}
        {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
        {data && <Empty title={deskCopy.nothing} hint={deskCopy.nothingHint} icon="speaker" />}
        {data?.staff && (
          <Card>
            <OfficeWays />
          </Card>
        )}
      </Page>
    )
  }
  const options = all.map(({ facts }) => ({
    value: facts.broadcastId,
    label: deskCopy.short(facts.title, facts.startsAt, cloudNow()),
  }))
  return (
    <Reading
      key={duty.facts.broadcastId}
      duty={duty}
      desk={desk}
      weather={dayKey(duty.facts.startsAt) === data.weather.day ? data.weather.words : ''}
      onTouch={() => setChosen(duty.facts.broadcastId)}
    >
      <Card>
        <WeatherPart weather={data.weather} onWritten={(weather) => put({ ...data, weather })} />
        {data.staff && <OfficeWays />}
      </Card>
      {options.length > 1 && (
        <View className="desk-choice">
          <Choice label={deskCopy.which} options={options} value={duty.facts.broadcastId} onChange={setChosen} />
        </View>
      )}
    </Reading>
  )
}

function OfficeWays() {
  return (
    <>
      <ListItem icon="check" title={deskCopy.log} note={deskCopy.logNote} onClick={ways.airings} />
      <ListItem icon="sound" title={deskCopy.recordings} note={deskCopy.recordingsNote} onClick={ways.recordings} />
    </>
  )
}

import type { DayLine } from '@contract/on-air'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { ListItem } from '@/components/list-item'
import { Problem } from '@/components/problem'
import { Sheet } from '@/components/sheet'
import { deskCopy } from '@/copy/desk'
import { useAct } from '@/events/use-act'

interface WeatherPartProps {
  weather: DayLine
  onWritten: (line: DayLine) => void
}

/** The weather to read today, which the office or a host types. */
export function WeatherPart({ weather, onWritten }: WeatherPartProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const { busy, problem, run, clear } = useAct()
  const close = () => {
    setTyped(null)
    clear()
  }
  const write = () =>
    run(async () => {
      const { day, revision } = weather
      onWritten(await call('onAir.writeWeather', { day, words: (typed ?? '').trim(), revision }))
      setTyped(null)
      return deskCopy.weatherSaved
    })
  return (
    <>
      <ListItem
        icon="sun"
        title={deskCopy.weatherTitle}
        note={weather.words || deskCopy.weatherNone}
        label={deskCopy.weatherWrite}
        onClick={() => setTyped(weather.words)}
      />
      <Sheet open={typed !== null} title={deskCopy.weatherWrite} onClose={close}>
        <View className="desk">
          <Field
            label={deskCopy.weatherTitle}
            hint={deskCopy.weatherHint}
            value={typed ?? ''}
            maxLength={300}
            multiline
            onInput={setTyped}
          />
          <Problem problem={problem} />
          <Button kind="primary" wide busy={busy} onClick={write}>
            {deskCopy.keep}
          </Button>
        </View>
      </Sheet>
    </>
  )
}

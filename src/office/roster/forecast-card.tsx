import type { OfficeEvent } from '@contract/events-office'
import type { Forecast } from '@contract/events-roster'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { forecastCopy, sayDifference, saySources } from '@/copy/office-forecast'
import { ways } from '../ways'

interface ForecastCardProps {
  forecast: Forecast
  series: OfficeEvent['series']
}

/** How many chairs to set and from what; afterwards what was forecast then beside what it came to. */
export function ForecastCard({ forecast, series }: ForecastCardProps) {
  const { chairs, fact } = forecast
  const toSeries = series && { label: forecastCopy.seeSeries, onClick: () => ways.seriesOf(series.id) }
  return (
    <Section title={fact ? forecastCopy.titleOver : forecastCopy.title} {...(toSeries && { action: toSeries })}>
      <Card>{fact ? <Beside forecast={forecast} fact={fact} /> : <Ahead forecast={forecast} chairs={chairs} />}</Card>
    </Section>
  )
}

function Ahead({ forecast, chairs }: { forecast: Forecast; chairs: Forecast['chairs'] }) {
  if (!chairs) return <View>{forecastCopy.none}</View>
  return (
    <>
      <View className="forecast-chairs">{forecastCopy.chairs(chairs.median)}</View>
      <View>{forecastCopy.range(chairs)}</View>
      <View className="forecast-how">{forecastCopy.how(forecast)}</View>
    </>
  )
}

function Beside({ forecast, fact }: { forecast: Forecast; fact: NonNullable<Forecast['fact']> }) {
  const { chairs } = forecast
  return (
    <>
      <View className="forecast-beside">
        <View className="forecast-side">
          <View className="forecast-how">{forecastCopy.thought}</View>
          <View className="forecast-chairs">
            {chairs ? forecastCopy.thoughtChairs(chairs.median) : forecastCopy.thoughtNone}
          </View>
          {chairs && <View>{forecastCopy.range(chairs)}</View>}
        </View>
        <View className="forecast-side">
          <View className="forecast-how">{forecastCopy.came}</View>
          <View className="forecast-chairs">{forecastCopy.people(fact.people)}</View>
          <View>{saySources(fact)}</View>
        </View>
      </View>
      {chairs && <View className="forecast-fact">{sayDifference(chairs.median, fact.people)}</View>}
      {chairs && <View className="forecast-how">{forecastCopy.howThen(forecast)}</View>}
    </>
  )
}

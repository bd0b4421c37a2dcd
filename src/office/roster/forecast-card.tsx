import type { Forecast } from '@contract/events-office'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Section } from '@/components/section'
import { forecastCopy } from '@/copy/office'

/** How many chairs to set, from what, and afterwards what it came to. */
export function ForecastCard({ forecast }: { forecast: Forecast }) {
  const { chairs, fact } = forecast
  return (
    <Section title={forecastCopy.title}>
      <Card>
        {chairs ? (
          <>
            <View className="forecast-chairs">{forecastCopy.chairs(chairs.median)}</View>
            <View>{forecastCopy.range(chairs)}</View>
            <View className="forecast-how">{forecastCopy.how(forecast)}</View>
          </>
        ) : (
          <View>{forecastCopy.none}</View>
        )}
        {fact && <View className="forecast-fact">{forecastCopy.fact(fact.people, fact.counted === 'arrived')}</View>}
      </Card>
    </Section>
  )
}

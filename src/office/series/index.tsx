import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Page } from '@/components/page'
import { Section } from '@/components/section'
import { Skeleton } from '@/components/skeleton'
import { Switch } from '@/components/switch'
import { officeCopy } from '@/copy/office'
import { seriesCopy } from '@/copy/office-series'
import { Failed } from '@/events/failed'
import { PrivacyConsent } from '@/events/privacy-consent'
import { AheadPart } from './ahead-part'
import { CoverPart } from './cover-part'
import { DaysSheet } from './days-sheet'
import { MakePart } from './make-part'
import { PastPart } from './past-part'
import { RulePart } from './rule-part'
import { useSeries } from './use-series'
import './index.scss'

export default function SeriesPage() {
  const desk = useSeries()
  const { data, loading, failure, refresh, form, change, chosen, choose, current, problem } = desk
  const options = [
    { value: '', label: seriesCopy.create },
    ...(data ?? []).map(({ id, title }) => ({ value: id, label: title })),
  ]
  return (
    <Page title={seriesCopy.title} wide>
      {loading && <Skeleton lines={6} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="office-tight">
          <Choice
            label={seriesCopy.choose}
            options={options}
            value={chosen ?? ''}
            onChange={(value) => choose(value || null)}
          />
          <Section title={current?.title ?? seriesCopy.create}>
            <Card>
              <Field label={seriesCopy.name} value={form.title} maxLength={30} onInput={(title) => change({ title })} />
              <Field
                label={seriesCopy.summary}
                value={form.summary}
                maxLength={100}
                onInput={(summary) => change({ summary })}
              />
              <CoverPart key={chosen} desk={desk} />
              <Switch
                label={seriesCopy.hasRule}
                note={seriesCopy.hasRuleNote}
                checked={form.hasRule}
                onChange={(hasRule) => change({ hasRule })}
              />
              {form.hasRule && <RulePart desk={desk} />}
              {problem && (
                <Notice tone="bad" title={problem.title}>
                  {problem.hint}
                </Notice>
              )}
              <View className="office-actions">
                <Button kind="primary" busy={desk.busy} onClick={desk.save}>
                  {officeCopy.save}
                </Button>
                {current && <Button onClick={desk.again}>{seriesCopy.again}</Button>}
              </View>
            </Card>
          </Section>
          {current?.rule && <MakePart desk={desk} />}
          {current && <AheadPart desk={desk} />}
          {current && <PastPart sessions={desk.past} />}
        </View>
      )}
      {desk.asked && <DaysSheet asked={desk.asked} onDecide={desk.decide} onClose={desk.unask} />}
      <PrivacyConsent />
    </Page>
  )
}

import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { showToast } from '@/components/toast'
import { reportCopy } from '@/copy/report'
import { canScan, scan } from '@/device/scan'
import type { useReport } from './use-report'

type Report = ReturnType<typeof useReport>

interface PlacePartProps {
  report: Pick<Report, 'draft' | 'change' | 'thing' | 'errors' | 'locating' | 'locate'>
  grids: Output<'reports.guide'>['grids']
}

const codeOfThing = /^a[A-Za-z0-9_-]{22}$/

/** Where it is: here, in a house, in a part of the neighbourhood, or on a thing that has a code. */
export function PlacePart({ report, grids }: PlacePartProps) {
  const { draft, change, errors, locating } = report
  if (draft.asset !== null) return <Thing report={report} />
  const scanThing = async () => {
    const text = await scan()
    if (text === null) return
    if (codeOfThing.test(text)) change({ asset: text })
    else showToast(reportCopy.notThingCode)
  }
  return (
    <Card className="report-stack">
      <View className="report-line-title">{reportCopy.where}</View>
      <View className="report-note">{reportCopy.whereHint}</View>
      <Button wide busy={locating} onClick={() => void report.locate()}>
        {locating ? reportCopy.locating : draft.position ? reportCopy.hereOn : reportCopy.here}
      </Button>
      {canScan && (
        <Button wide onClick={() => void scanThing()}>
          {reportCopy.scanThing}
        </Button>
      )}
      <Field
        label={reportCopy.building}
        value={draft.building}
        maxLength={20}
        onInput={(building) => change({ building })}
      />
      <Field
        label={reportCopy.detail}
        hint={reportCopy.detailHint}
        value={draft.detail}
        maxLength={60}
        onInput={(detail) => change({ detail })}
      />
      {grids.length > 0 && (
        <View className="report-kinds">
          <Choice
            label={reportCopy.grid}
            options={[
              { value: '', label: reportCopy.noGrid },
              ...grids.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.gridId ?? ''}
            onChange={(gridId) => change({ gridId: gridId || null })}
          />
        </View>
      )}
      {errors.place && <Notice tone="bad">{errors.place}</Notice>}
    </Card>
  )
}

function Thing({ report: { draft, change, thing } }: Pick<PlacePartProps, 'report'>) {
  const asset = thing?.asset
  return (
    <Card className="report-stack">
      <View className="report-note">{reportCopy.thing}</View>
      <View className="report-line-title">{asset?.name ?? reportCopy.title}</View>
      {asset && <View className="report-note">{[asset.building, asset.detail].filter(Boolean).join(' ')}</View>}
      <Field
        label={reportCopy.detail}
        hint={reportCopy.detailHint}
        value={draft.detail}
        maxLength={60}
        onInput={(detail) => change({ detail })}
      />
      <Button onClick={() => change({ asset: null })}>{reportCopy.notThing}</Button>
    </Card>
  )
}

import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { PhotoPicker } from '@/components/photo-picker'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { assetCopy, sayCheck } from '@/copy/asset'
import { go } from '@/events/go'
import { useInspection } from './use-inspection'

interface InspectPartProps {
  scene: string
  scanned: Output<'assets.scan'>
  onDone: () => Promise<void>
}

/** For those responsible: what is wrong, if anything, and one tap. */
export function InspectPart({ scene, scanned, onDone }: InspectPartProps) {
  const look = useInspection(scene, scanned, onDone)
  const { form, change, photos, busy, problem, missing } = look
  return (
    <Section title={assetCopy.inspect}>
      {look.foundFaults && (
        <Notice tone="gold" action={{ label: assetCopy.report, onClick: () => go.reportOn(scene) }}>
          {assetCopy.foundFaults}
        </Notice>
      )}
      <Card>
        <View className="asset-checks">
          <Choice
            multiple
            label={assetCopy.checklist}
            options={scanned.checklist.map((point) => ({ value: point, label: sayCheck(point) }))}
            value={form.faults}
            onChange={(faults) => change({ faults })}
          />
        </View>
        <Field label={assetCopy.note} value={form.note} maxLength={200} onInput={(note) => change({ note })} />
        <PhotoPicker
          label={assetCopy.photos}
          tiles={photos.tiles}
          room={photos.room}
          onChoose={photos.choose}
          onRetry={photos.retry}
          onRemove={photos.remove}
        />
        {missing && <Notice tone="bad">{missing}</Notice>}
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={look.send}>
          {form.faults.length === 0 ? assetCopy.allFine : assetCopy.wrong(form.faults.length)}
        </Button>
      </Card>
    </Section>
  )
}

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
import { inOneLine } from '@/copy/failures'
import { lookQueueCopy, sayLookTrouble } from '@/copy/look-queue'
import { go } from '@/events/go'
import { NotSent } from '../not-sent'
import { useInspection } from './use-inspection'

interface InspectPartProps {
  scene: string
  scanned: Output<'assets.scan'>
  /** A look has arrived, or was given up. */
  onGone: () => void
}

/** For those responsible: what is wrong, if anything, and one tap. */
export function InspectPart({ scene, scanned, onGone }: InspectPartProps) {
  const inspection = useInspection(scene, scanned, onGone)
  const { look, change, photos, busy, problem, missing, refused } = inspection
  return (
    <Section title={assetCopy.inspect}>
      {inspection.foundFaults && (
        <Notice tone="gold" action={{ label: assetCopy.report, onClick: () => go.reportOn(scene) }}>
          {assetCopy.foundFaults}
        </Notice>
      )}
      <NotSent queue={inspection.queue} state={inspection.state} scene={scene} onEdit={() => undefined} />
      {inspection.resumed && (
        <Notice tone="stone" action={{ label: lookQueueCopy.clear, onClick: inspection.clear }}>
          {lookQueueCopy.goOn}
        </Notice>
      )}
      {refused && (
        <Notice
          tone="bad"
          title={lookQueueCopy.refused}
          action={{ label: lookQueueCopy.throwAway, onClick: inspection.clear }}
        >
          {inOneLine(sayLookTrouble(refused))}
        </Notice>
      )}
      <Card>
        <View className="asset-checks">
          <Choice
            multiple
            label={assetCopy.checklist}
            options={scanned.checklist.map((point) => ({ value: point, label: sayCheck(point) }))}
            value={look.faults}
            onChange={(faults) => change({ faults })}
          />
        </View>
        <Field label={assetCopy.note} value={look.note} maxLength={200} onInput={(note) => change({ note })} />
        <PhotoPicker
          label={assetCopy.photos}
          tiles={photos.tiles}
          room={photos.room}
          onChoose={photos.choose}
          onRemove={photos.remove}
        />
        {missing && <Notice tone="bad">{missing}</Notice>}
        <Problem problem={problem} />
        <Button kind="primary" wide busy={busy} onClick={inspection.send}>
          {look.faults.length === 0 ? assetCopy.allFine : assetCopy.wrong(look.faults.length)}
        </Button>
      </Card>
    </Section>
  )
}

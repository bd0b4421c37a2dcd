import type { Output } from '@contract/index'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useUnkept } from '@/cloud/use-unkept'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { equipmentCopy } from '@/copy/equipment'
import { useAct } from '@/events/use-act'

interface ResponsiblePartProps {
  shown: Output<'assets.officeShow'>
  onSaved: () => Promise<void>
}

/** Who may write looks down; those who do now are offered even when they lost their role. */
export function ResponsiblePart({ shown, onSaved }: ResponsiblePartProps) {
  const { data } = useUnkept('equipment.workers', () => call('reports.workers', {}))
  const [refs, setRefs] = useState(() => shown.responsible.map(({ ref }) => ref))
  const { busy, problem, run } = useAct()
  const known = new Map([...shown.responsible, ...(data?.workers ?? [])].map(({ ref, name }) => [ref, name]))
  const save = () =>
    run(async () => {
      await call('assets.setResponsible', { assetId: shown.asset.id, refs })
      await onSaved()
      return equipmentCopy.saved
    })
  return (
    <Section title={equipmentCopy.responsible}>
      <Card>
        {known.size === 0 && <View>{equipmentCopy.nobody}</View>}
        {known.size > 0 && (
          <Choice
            multiple
            label={equipmentCopy.responsible}
            options={[...known].map(([value, label]) => ({ value, label }))}
            value={refs}
            onChange={setRefs}
          />
        )}
        <Problem problem={problem} />
        {known.size > 0 && (
          <View className="equipment-acts">
            <Button busy={busy} onClick={save}>
              {equipmentCopy.responsibleSave}
            </Button>
          </View>
        )}
      </Card>
    </Section>
  )
}

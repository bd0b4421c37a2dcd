import type { Asset } from '@contract/assets'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Field } from '@/components/field'
import { Problem } from '@/components/problem'
import { Stepper } from '@/components/stepper'
import { showToast } from '@/components/toast'
import { assetTypes } from '@/copy/asset'
import { equipmentCopy } from '@/copy/equipment'
import { whereAmI } from '@/device/location'
import { useAct } from '@/events/use-act'
import { type AssetForm, assetForm, readForm, withType } from './form'

const types = Object.entries(assetTypes).map(([value, label]) => ({ value: value as AssetForm['type'], label }))
const mostDays = 1000

interface FieldsPartProps {
  asset: Asset | null
  grids: readonly { id: string; name: string }[]
  onSaved: (asset: Asset) => Promise<void>
}

/** What the office writes down about a thing. */
export function FieldsPart({ asset, grids, onSaved }: FieldsPartProps) {
  const [form, setForm] = useState(() => assetForm(asset))
  const [key] = useState(randomKey)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<AssetForm>) => setForm({ ...form, ...part })
  const locate = async () => {
    const found = await whereAmI()
    if (found) change({ position: { latitude: found.latitude, longitude: found.longitude } })
    else showToast(equipmentCopy.noLocation)
  }
  const save = () => {
    const fields = readForm(form)
    if (!fields) return setProblem({ title: equipmentCopy.incomplete, hint: '' })
    void run(async () => {
      const saved = asset
        ? await call('assets.edit', { assetId: asset.id, revision: asset.revision, fields })
        : await call('assets.create', { key, fields })
      await onSaved(saved)
      return equipmentCopy.saved
    })
  }
  const gridOptions = [
    { value: '', label: equipmentCopy.noGrid },
    ...grids.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const text = (name: 'name' | 'building' | 'detail' | 'content', maxLength: number) => (
    <Field
      label={equipmentCopy[name]}
      value={form[name]}
      maxLength={maxLength}
      onInput={(value) => change({ [name]: value })}
    />
  )
  return (
    <Card>
      <Choice
        label={equipmentCopy.type}
        options={types}
        value={form.type}
        onChange={(type) => setForm(withType(form, type))}
      />
      {text('name', 40)}
      {text('building', 20)}
      {text('detail', 60)}
      {grids.length > 0 && (
        <Choice
          label={equipmentCopy.grid}
          options={gridOptions}
          value={form.gridId}
          onChange={(gridId) => change({ gridId })}
        />
      )}
      <View className="asset-note">{form.position ? equipmentCopy.hasPosition : equipmentCopy.noPosition}</View>
      <View className="equipment-acts">
        <Button onClick={() => void locate()}>{equipmentCopy.here}</Button>
        {form.position && <Button onClick={() => change({ position: null })}>{equipmentCopy.forgetPosition}</Button>}
      </View>
      <DateTime
        label={equipmentCopy.expires}
        kind="date"
        value={form.expiresOn}
        onChange={(expiresOn) => change({ expiresOn })}
      />
      <Stepper
        label={equipmentCopy.every}
        {...(asset && { hint: equipmentCopy.everyHint })}
        value={form.everyDays}
        min={1}
        max={mostDays}
        unit={equipmentCopy.days}
        onChange={(everyDays) => change({ everyDays })}
      />
      {form.type === 'board' && text('content', 60)}
      <Problem problem={problem} />
      <View className="equipment-acts">
        <Button kind="primary" busy={busy} onClick={save}>
          {equipmentCopy.save}
        </Button>
      </View>
    </Card>
  )
}

import type { Asset, AssetFields } from '@contract/assets'
import type { Position } from '@contract/routes'

/** A thing as it is typed; empty words stand for nothing. */
export interface AssetForm {
  type: AssetFields['type']
  name: string
  building: string
  gridId: string
  detail: string
  position: Position | null
  expiresOn: string
  everyDays: number
  content: string
}

const usualDays: Record<AssetFields['type'], number> = { extinguisher: 30, board: 90, fitness: 30, lamp: 30, bin: 7 }

export function assetForm(asset: Asset | null): AssetForm {
  const { type, name, building, gridId, detail, position, expiresOn, everyDays, content } = asset ?? blank
  const words = { building: building ?? '', gridId: gridId ?? '', expiresOn: expiresOn ?? '' }
  return { type, name, detail, position, everyDays, content, ...words }
}

const blank = {
  ...{ type: 'extinguisher' as const, name: '', building: null, gridId: null, detail: '', position: null },
  ...{ expiresOn: null, everyDays: usualDays.extinguisher, content: '' },
}

/** Another type is looked at as often as is usual for it, unless somebody said otherwise. */
export function withType(form: AssetForm, type: AssetForm['type']): AssetForm {
  const usual = form.everyDays === usualDays[form.type]
  return { ...form, type, everyDays: usual ? usualDays[type] : form.everyDays }
}

/** Null while there is no name. */
export function readForm(form: AssetForm): AssetFields | null {
  const { type, position, everyDays } = form
  const [name, building, detail, content] = [form.name, form.building, form.detail, form.content].map((text) =>
    text.trim(),
  )
  if (!name) return null
  return {
    ...{ type, name, building: building || null, gridId: form.gridId || null, detail: detail ?? '', position },
    ...{ expiresOn: form.expiresOn || null, everyDays, content: content ?? '' },
  }
}

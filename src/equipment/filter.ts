import type { Asset } from '@contract/assets'
import type { Input } from '@contract/index'
import { assetTypes } from '@/copy/asset'

/** Which of the things are shown, as the address says it. */
export type Filter = Pick<Input<'assets.officeList'>, 'order' | 'type' | 'gridId' | 'state'>

const states: readonly Asset['state'][] = ['unseen', 'fit', 'faulty']
const types = Object.keys(assetTypes) as Asset['type'][]

export function filterIn(params: Partial<Record<string, string>>): Filter {
  const type = types.find((one) => one === params.type)
  const state = states.find((one) => one === params.state)
  return {
    order: params.order === 'expiry' ? 'expiry' : 'due',
    ...(type && { type }),
    ...(params.grid && { gridId: params.grid }),
    ...(state && { state }),
  }
}

/** The same filter as an address says it. */
export const wordsOf = ({ order, type, gridId, state }: Filter): string =>
  [`order=${order}`, type && `type=${type}`, gridId && `grid=${gridId}`, state && `state=${state}`]
    .filter(Boolean)
    .join('&')

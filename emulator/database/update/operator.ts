import type { Value } from '../value'
import type { Edit, EditRules } from './edit-path'

/** Where an operator is at work, for its messages and its clock. */
export interface Place {
  path: string
  /** The document's id. */
  id: Value | undefined
  now: number
}

/** One update operator: its operand is checked once per request, its edit is made per document. */
export interface Operator extends EditRules {
  check(operand: Value, path: string): void
  edit(operand: Value, place: Place): Edit
}

export const MAKING: EditRules = { creates: true, strict: true }
export const FORGIVING: EditRules = { creates: false, strict: false }

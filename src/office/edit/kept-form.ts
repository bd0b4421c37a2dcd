import { keptPersonal } from '@/cloud/kept-personal'
import type { Form } from './form'

/** A form that was left half filled in, with the revision it was made on and the key of a new one. */
export interface KeptForm {
  form: Form
  revision: number
  key: string
}

const nameOf = (eventId: string | null) => `linli.draft.office.${eventId ?? 'new'}`

export const keptForms = {
  find: (eventId: string | null): KeptForm | null => {
    const kept = keptPersonal.get(nameOf(eventId))
    return typeof kept === 'object' && kept !== null && 'form' in kept ? (kept as KeptForm) : null
  },
  keep: (eventId: string | null, kept: KeptForm) => keptPersonal.set(nameOf(eventId), kept),
  drop: (eventId: string | null) => keptPersonal.remove(nameOf(eventId)),
}

import type { PlanForm } from './plan-form'

/** What every part of the plan's form is given. */
export interface PartProps {
  form: PlanForm
  change: (part: Partial<PlanForm>) => void
}

import { Cron } from 'croner'

const digits = /^[\d*,/-]+$/
const months = /^([\d*,/-]|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)+$/
/** The documents disagree on whether weekday 0 is a Sunday or a Monday, so only names are taken. */
const weekdays = /^(\*|(MON|TUE|WED|THU|FRI|SAT|SUN)([,-](MON|TUE|WED|THU|FRI|SAT|SUN))*)$/
const shapes = [digits, digits, digits, digits, months, weekdays, digits]

/** The platform does not say which zone a cron is in; Shanghai's is the one it is known to use. */
const timezone = 'Asia/Shanghai'

/**
 * A timer's cron as the platform documents it: second minute hour day month weekday year, with `* , - /`.
 * A day and a weekday together mean either.
 */
export class CronSchedule {
  private readonly cron: Cron

  /** @throws Error when the expression has another form */
  constructor(expression: string) {
    const fields = expression.trim().split(/\s+/)
    if (fields.length !== shapes.length || !shapes.every((shape, i) => shape.test(fields[i] ?? ''))) {
      throw new Error(`the cron "${expression}" should have seven fields of digits and * , - /, weekdays by name`)
    }
    this.cron = new Cron(expression, { mode: '7-part', sloppyRanges: true, timezone })
  }

  /** @returns the first time after `afterMs`, in milliseconds since 1970, or undefined when none is left */
  next(afterMs: number): number | undefined {
    return this.cron.nextRun(new Date(afterMs))?.getTime()
  }
}

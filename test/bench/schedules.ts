import { lectureCrowd, runCrowd } from '../support/sign-up-schedule'
import type { Row } from './row'

const seeds = 10_000

/** Ten thousand orders in which 200 people reach for 50 seats, in process. */
export async function schedulesBench(): Promise<Row[]> {
  const sum = { oversold: 0, unsold: 0, duplicates: 0, overtaken: 0, drift: 0, faults: 0, attempts: 0, requests: 0 }
  for (let seed = 1; seed <= seeds; seed += 1) {
    const outcome = await runCrowd(seed)
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += outcome[key]
  }
  const zero = (row: string, key: keyof typeof sum): Row => ({
    row,
    ours: sum[key],
    limit: '0',
    target: '0',
    met: sum[key] === 0,
  })
  return [
    { row: `schedules of ${lectureCrowd.people} people for ${lectureCrowd.capacity} seats`, ours: seeds },
    { row: 'requests of all attempts to sign up and leave', ours: `${sum.requests} for ${sum.attempts} attempts` },
    zero('people told of a seat that there was not', 'oversold'),
    zero('free seats that the first waiting party fitted into', 'unsold'),
    zero('second entries of one person', 'duplicates'),
    zero('people who lost a seat or a place to another', 'overtaken'),
    zero('difference between the room written down and the room there is', 'drift'),
    zero('attempts that ended in a fault', 'faults'),
  ]
}

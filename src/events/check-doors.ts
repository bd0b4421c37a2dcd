import { currentPerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { Refused } from '@/cloud/refused'
import { keptDoors } from './kept-doors'
import { bringLeftMarks } from './left-marks'

/**
 * Whoever was revoked need not open the door's page to lose its list, nor to hand in what was not sent: any opening of
 * the app with a network is enough.
 */
export async function checkDoors(): Promise<void> {
  for (const [key, eventId] of keptDoors.held()) {
    try {
      await call('door.sync', { eventId, marks: [], withAttendance: false })
    } catch (failure) {
      const word = failure instanceof Refused ? failure.code : null
      if (word === 'not-keeper' || word === 'event-over') keptDoors.set(key, null)
    }
  }
  await bringLeftMarks({
    kept: keptPersonal,
    person: currentPerson(),
    held: new Set(keptDoors.held().map(([, eventId]) => eventId)),
    sync: (eventId, marks) => call('door.sync', { eventId, marks, withAttendance: false }),
    handIn: (eventId, marks) => call('door.handIn', { eventId, marks }),
  })
}

import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { keptDoors } from './kept-doors'

/** Whoever was revoked need not open the door's page to lose its list: any opening of the app with a network is enough. */
export async function checkDoors(): Promise<void> {
  for (const [key, eventId] of keptDoors.held()) {
    try {
      await call('door.sync', { eventId, marks: [], withAttendance: false })
    } catch (failure) {
      const word = failure instanceof Refused ? failure.code : null
      if (word === 'not-keeper' || word === 'event-over') keptDoors.set(key, null)
    }
  }
}

import Taro from '@tarojs/taro'
import type { CalendarEntry } from './calendar-entry'

const msPerSecond = 1000
const hourMs = 3_600_000

/** Asks for the permission by itself; `refused` where the person or the phone says no. */
export async function addToCalendar(entry: CalendarEntry): Promise<'added' | 'refused'> {
  try {
    await Taro.addPhoneCalendar({
      title: entry.title,
      startTime: Math.floor(entry.startsAt / msPerSecond),
      endTime: String(Math.floor(entry.endsAt / msPerSecond)),
      location: entry.place,
      description: entry.description ?? '',
      alarm: true,
      alarmOffset: (entry.remindBefore ?? hourMs) / msPerSecond,
    })
    return 'added'
  } catch {
    return 'refused'
  }
}

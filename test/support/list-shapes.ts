import { attendanceOf } from '../../cloudfunctions/door/attendance'
import { readDoor } from '../../cloudfunctions/door/stored-door'
import type { Cloud } from './cloud'

/** What others see of the lists: order, parties, numbers, room, and how many came. */
export async function shapes(cloud: Cloud): Promise<unknown> {
  const neighbours = ['other', cloud.person('before').personId, cloud.person('after').personId]
  const who = (id: string) => (neighbours.includes(id) ? id : id.startsWith('hand-') ? 'by hand' : 'the person')
  return (await cloud.find('events', {})).map((row) => {
    const { id, capacity, entries, marks } = readDoor(row)
    return {
      ...{ id, room: row.room, turns: row.turns, came: attendanceOf(capacity, entries, marks).heads },
      entries: entries.map((entry) => ({ who: who(entry.id), number: entry.number, party: entry.party })),
    }
  })
}

import type { DoorMark } from '../../cloudfunctions/contract/door'
import { keeperMark } from '../../cloudfunctions/door/keeper-ref'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, idOf, minute } from '../support/builders'
import { type Cloud, granted, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { seededRandom } from '../support/sign-up-schedule'
import type { Row } from './row'

const people = 500
const orders = 20
const now = new Date()
const secrets = openSecrets(testSecret)
const numberOf = (n: number) => String(10_000 + n)

/** Requests of an arrival, and whether what two phones wrote down without network comes to the same in any order. */
export async function doorBench(): Promise<Row[]> {
  const cloud = await startCloud()
  try {
    return [...(await arrivalRows(cloud)), ...(await offlineRows(cloud))]
  } finally {
    await cloud.stop()
  }
}

/** A door with everyone on its list and both phones as keepers. */
async function openDoor(cloud: Cloud, eventId: string): Promise<void> {
  const entries = Array.from({ length: people }, (_, n) =>
    anEntry(n === 0 ? cloud.person('holder').personId : `resident-${n}`, {
      number: numberOf(n),
      ticketId: `ticket-${n}`,
    }),
  )
  const keepers = ['phone-0', 'phone-1'].map((openid) => ({ id: cloud.person(openid).personId, name: '志愿者' }))
  const startsAt = new Date(now.getTime() + 10 * minute)
  await cloud.insert('events', [{ ...anEvent(now, { _id: eventId, capacity: people, startsAt, entries }), keepers }])
}

async function arrivalRows(cloud: Cloud): Promise<Row[]> {
  const eventId = idOf('arrivals')
  await openDoor(cloud, eventId)
  cloud.emulator.database.resetStats()
  const started = performance.now()
  for (let n = 0; n < people; n += 1) {
    const code = ticketCode(secrets, eventId, `ticket-${n}`, numberOf(n))
    const mark: DoorMark = { kind: 'scan', id: `OnlineDoor-${n}`, at: now.toISOString(), code }
    const { results } = granted(
      await cloud.person('phone-0').call('door.sync', { eventId, marks: [mark], withAttendance: false }),
    )
    if (results[0]?.verdict !== 'arrived') throw new Error(`an arrival was ${results[0]?.verdict}`)
  }
  const each = cloud.emulator.database.stats().requests / people
  const ms = (performance.now() - started) / people
  return [
    { row: 'requests per arrival, scanned one by one', ours: each, limit: '1', target: '≤ 1.1', met: each <= 1.1 },
    { row: `ms per arrival on this machine, list of ${people}`, ours: ms.toFixed(1) },
  ]
}

async function offlineRows(cloud: Cloud): Promise<Row[]> {
  const states = new Set<string>()
  let right = true
  for (let seed = 1; seed <= orders; seed += 1) {
    const eventId = idOf(`offline-${seed}`)
    await openDoor(cloud, eventId)
    await sendAll(cloud, eventId, seededRandom(seed))
    const { attendance } = granted(await cloud.person('phone-0').call('door.sync', { eventId, marks: [] }))
    if (!attendance) throw new Error('the attendance was asked for')
    right &&= attendance.arrived.length === people - 5 && attendance.again.length === 50 && attendance.walkIns === 20
    const [stored] = await cloud.find('events', { _id: eventId })
    // Each run has an event of its own, and a keeper is named differently at each.
    const byPhone = [0, 1].reduce(
      (text, phone) => {
        const { personId } = cloud.person(`phone-${phone}`)
        return text.replaceAll(keeperMark(secrets, eventId, personId), `phone-${phone}`)
      },
      JSON.stringify(stored?.marks ?? {}),
    )
    states.add(JSON.stringify([attendance, JSON.parse(byPhone) as object].map(sorted)))
  }
  return [
    {
      row: `end states of ${people} offline arrivals on two phones, ${orders} orders, split and repeated`,
      ours: states.size,
      limit: '1',
      target: '1',
      met: states.size === 1,
    },
    { row: 'of these states, the one that the marks describe', ours: right ? 'yes' : 'no', target: 'yes', met: right },
  ]
}

const sorted = (value: object) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))

/** Everyone arrives at one of two doors, fifty at both; five are taken back, twenty walk in. */
function writtenDown(): DoorMark[][] {
  const at = (n: number) => new Date(now.getTime() + n * 1000).toISOString()
  const phones: DoorMark[][] = [[], []]
  for (let n = 0; n < people; n += 1) {
    const both = n < 50 ? [0, 1] : [n % 2]
    for (const phone of both) {
      phones[phone]?.push({ kind: 'find', id: `OfflineDoor${phone}-${n}`, at: at(n + phone), ticket: numberOf(n) })
    }
  }
  for (let n = 0; n < 20; n += 1) phones[n % 2]?.push({ kind: 'walk-in', id: `WalkInDoor-${n}`, at: at(n), heads: 1 })
  for (let n = 0; n < 5; n += 1) {
    const taken = 100 + n
    phones[n % 2]?.push({ kind: 'undo', id: `UndoDoor-${n}`, at: at(n), of: `OfflineDoor${taken % 2}-${taken}` })
  }
  return phones
}

/** Both phones send in any order, in pieces of any size, and a third of the pieces twice. */
async function sendAll(cloud: Cloud, eventId: string, random: () => number): Promise<void> {
  const pieces = writtenDown().flatMap((marks, phone) => {
    const left = shuffled(marks, random)
    const cut: { phone: number; marks: DoorMark[] }[] = []
    while (left.length > 0) cut.push({ phone, marks: left.splice(0, 1 + Math.floor(random() * 100)) })
    return cut
  })
  const again = pieces.filter(() => random() < 1 / 3)
  for (const { phone, marks } of shuffled([...pieces, ...again], random)) {
    granted(await cloud.person(`phone-${phone}`).call('door.sync', { eventId, marks }))
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

import { gatherCode, gatherProofs, readGatherCode } from '../../../cloudfunctions/check-in/gather-code'
import { type ReadItem, readItem } from '../../../cloudfunctions/check-in/read-item'
import type { WalkItem } from '../../../cloudfunctions/contract/check-in'
import { photoIdOf } from '../../../cloudfunctions/photos/places'
import { openSecrets } from '../../../cloudfunctions/platform/secrets'
import { stepAt, stepMs } from '../../../cloudfunctions/platform/turning-code'
import { hour, idOf } from '../../support/builders'
import { testSecret } from '../../support/event-needs'
import fc from '../../support/property'
import { sceneOf, walkPhone } from '../../support/walked-shift'

const secrets = openSecrets(testSecret)
const shiftId = idOf('shift')
const now = new Date('2026-11-23T12:00:10Z')
const reading = { secrets, communityId: 'wenmiaoping', personId: 'walker', shiftId, now }
const code = gatherCode(secrets, 'wenmiaoping', shiftId, stepAt(now))

test('a turning code with any bit of any byte flipped is none', () => {
  expect(readGatherCode(secrets, 'wenmiaoping', code)).toEqual({ ok: true, id: shiftId, step: stepAt(now) })
  for (let place = 0; place < code.length; place += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const bytes = Buffer.from(code, 'latin1')
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
      expect({ place, bit, ...readGatherCode(secrets, 'wenmiaoping', bytes.toString('latin1')) }).toMatchObject({
        ...{ place, bit, ok: false },
      })
    }
  }
})

test('cut short, lengthened, of another community, or any other text, it is none either', () => {
  for (let length = 0; length < code.length; length += 1) {
    expect(readGatherCode(secrets, 'wenmiaoping', code.slice(0, length)).ok).toBe(false)
  }
  expect(readGatherCode(secrets, 'wenmiaoping', `${code}A`).ok).toBe(false)
  expect(readGatherCode(secrets, 'elsewhere', code).ok).toBe(false)
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readGatherCode(secrets, 'wenmiaoping', text).ok).toBe(false)
    }),
    { seed: 7, numRuns: 500 },
  )
})

test('no code is accepted for a moment outside its own step and the two beside it', () => {
  const moment = fc.integer({ min: -6 * hour, max: 0 }).map((ms) => new Date(now.getTime() + ms))
  fc.assert(
    fc.property(moment, fc.integer({ min: -800, max: 5 }), (at, steps) => {
      const step = stepAt(now) + steps
      const item = walkPhone('FirstPhone').gather(at, gatherCode(secrets, 'wenmiaoping', shiftId, step))
      const read = readItem(item, reading)
      const isNear = Math.abs(step - stepAt(at)) <= 1
      const isYetToCome = step > stepAt(now) + 1
      expect(typeof read === 'string' ? read : 'read').toBe(
        isYetToCome ? 'outside-window' : isNear ? 'read' : 'stale-code',
      )
    }),
    {
      seed: 11,
      numRuns: 2000,
      examples: [
        [now, 0],
        [now, 1],
        [now, -1],
        [now, 2],
        [now, -2],
      ],
    },
  )
})

test('the phone of a leader holds exactly the codes of its shift, from an hour before the start to the end', () => {
  const startsAt = new Date('2026-12-31T14:00:00Z')
  const endsAt = new Date(startsAt.getTime() + 4 * hour)
  const { firstStep, proofs } = gatherProofs(secrets, 'wenmiaoping', { id: shiftId, startsAt, endsAt })
  const last = firstStep + proofs.length / 16 - 1
  expect(firstStep * stepMs).toBe(startsAt.getTime() - hour)
  expect(last * stepMs).toBe(endsAt.getTime())
  const shown = `G1.${shiftId}.${last}.${proofs.slice(-16)}`
  expect(shown).toBe(gatherCode(secrets, 'wenmiaoping', shiftId, last))
})

test('a picture is kept with a mark only when it is the sender’s own, proven by its name', () => {
  const key = 'random-key-of-a-photo'
  const pictureOf = (personId: string) =>
    `cloud://local.local/report-photos/${photoIdOf(secrets, { communityId: 'wenmiaoping', personId }, key)}.jpg`
  const kept = (photo: { photoId?: string; photoKey?: string }) => {
    const phone = walkPhone('FirstPhone')
    const marks = [phone.point(now, sceneOf('north'), photo), { ...phone.note(now, '劝导'), ...photo }]
    return marks.map((item) => readItem(item as WalkItem, reading)).map((read) => (read as ReadItem).mark)
  }
  const photoOf = (photoId: string) =>
    readItem(walkPhone('FirstPhone').photo('FirstPhone-0', { fileId: photoId, key }), reading)
  const own = pictureOf('walker')
  expect(photoOf(own)).toMatchObject({ mark: { kind: 'photo', of: 'FirstPhone-0', photoId: own } })
  for (const other of [
    pictureOf('somebody else'),
    own.replace('report-photos', 'avatars'),
    own.replace('cloud', 'http'),
  ]) {
    expect(photoOf(other)).toBe('unknown-photo')
  }
  expect(kept({ photoId: own, photoKey: key })).toMatchObject([{ photoId: own }, { photoId: own }])
  const others = { photoId: pictureOf('somebody else'), photoKey: key }
  for (const photo of [others, { photoId: own }, { photoId: own, photoKey: 'another-key-of-a-photo' }, {}]) {
    expect(kept(photo)).toMatchObject([{ photoId: null }, { photoId: null }])
  }
})

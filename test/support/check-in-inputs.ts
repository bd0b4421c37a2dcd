import { idOf } from './builders'
import { sceneOf } from './walked-shift'

const now = new Date().toISOString()
const shiftId = idOf('planted-shift')
const distance = { metres: 1, accuracy: 1 }
const fields = { name: '路线', about: '', order: 'any', leastSeconds: 0 }
const point = { id: null, name: '点位', hint: '', position: null, radius: 50 }
const stretch = { from: now, to: new Date(Date.now() + 60_000).toISOString() }
const key = 'random-key-of-a-form'

/** Inputs that reach the documents, for every action of routes, check-in and service. */
export const checkInInputs: Record<string, unknown[]> = {
  'routes.list': [{}],
  'routes.create': [{ key, fields: { ...fields, points: [point] } }],
  'routes.edit': [{ routeId: 'night-route', revision: 1, fields: { ...fields, points: [point] } }],
  'routes.retire': [{ routeId: 'night-route' }],
  'routes.reprint': [{ routeId: 'night-route', pointId: 'north', print: 1 }],
  'routes.sheet': [{ routeId: 'night-route' }],
  'routes.pointCode': [{ routeId: 'night-route', pointId: 'north' }],
  'checkIn.mine': [{}],
  'checkIn.send': [
    {
      shiftId,
      number: '98765',
      items: [{ kind: 'point', id: 'CuriousPhone-0', at: now, code: sceneOf('north'), distance }],
    },
  ],
  'checkIn.board': [{ shiftId }],
  'checkIn.display': [{ shiftId }],
  'checkIn.lead': [{ shiftId, items: [{ kind: 'in', id: 'CuriousPhone-1', at: now, number: '98765' }] }],
  'service.mine': [{}],
  'service.year': [{ year: 2026 }],
  'service.statement': [{ year: 2026 }],
  'service.dispute': [{ shiftId, number: '98765', id: 'CuriousPhone-2', ...stretch, words: '少算了' }],
  'service.disputes': [{}],
  'service.ofShift': [{ shiftId }],
  'service.correct': [
    { shiftId, items: [{ kind: 'add', id: 'CuriousPhone-3', number: '98765', ...stretch, reason: '补记' }] },
  ],
  'service.certify': [{ key, name: '旁人', from: '2026-01-01', until: '2026-12-31' }],
  'service.certificates': [{}],
  'service.issued': [{}, { words: '旁人', state: 'valid' }],
  'service.withdraw': [{ number: '2026-ABCD-EFGH-JKLM', reason: '写错了' }],
  'service.reissue': [{ number: '2026-ABCD-EFGH-JKLM', key, name: '旁人' }],
}

/** A shift in the same community that somebody else is on, with everything that could be told of them. */
export const plantedShiftId = shiftId

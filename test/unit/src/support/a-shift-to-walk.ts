import type { ShiftToWalk } from '../../../../src/volunteer/written-walk'

/** The text of a point's printed code. */
export const scene = (letter: string): string => `p${letter.repeat(22)}`

const point = (letter: string) => ({
  id: `point-${letter}`,
  name: `点位 ${letter}`,
  hint: '',
  position: null,
  radius: 50,
  sceneStart: scene(letter).slice(0, 5),
  photo: false,
})

/** A shift of an afternoon in June with three points, on which nothing has happened yet. */
export const aShiftToWalk = (): ShiftToWalk => ({
  shiftId: 'shift',
  title: '文明督导',
  kind: 'civility',
  startsAt: '2026-06-18T06:00:00.000Z',
  endsAt: '2026-06-18T08:00:00.000Z',
  place: { name: '牌坊', detail: '', position: null },
  cancelled: false,
  security: false,
  number: '10001',
  code: 'T1.shift.10001',
  waiting: false,
  opensAt: '2026-06-18T05:30:00.000Z',
  closesAt: '2026-06-18T09:00:00.000Z',
  route: { name: '老街一圈', order: 'any', points: ['A', 'B', 'C'].map(point) },
  walk: { in: null, out: null, points: [], waiting: [] },
})

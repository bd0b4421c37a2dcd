import type { Plan, Run } from '../../cloudfunctions/contract/radio-studio'
import type { Programme } from '../../cloudfunctions/radio/stored-programme'
import { type Cloud, communityId, granted, type Person } from './cloud'
import { bring } from './photos'
import { tone } from './sounds'

export const storiesId = 'stories'
export const safetyId = 'safety'
/** A broadcast of the stories. */
export const wednesday = `${storiesId}@2026-06-10`

const plan = (fields: Partial<Plan>): Plan => ({
  ...{ kind: 'broadcast', title: '街坊故事', about: '', holidays: 'play', term: 'any', startsAt: '15:00', seasons: [] },
  pattern: { kind: 'weekly', weekdays: [1, 3, 5], everyWeeks: 1 },
  minutes: 30,
  segments: [
    { id: 'news', kind: 'news', title: '时事', minutes: 10 },
    { id: 'notices', kind: 'notices', title: '通知', minutes: 5 },
    { id: 'songs', kind: 'songs', title: '歌曲', minutes: 15 },
  ],
  rota: { hosts: ['host1'], turn: 'broadcast' },
  ...fields,
})
const safety = plan({
  ...{
    kind: 'safety',
    title: '平安提醒',
    startsAt: '19:30',
    minutes: 5,
    rota: { hosts: ['host2'], turn: 'broadcast' },
  },
  pattern: { kind: 'weekly', weekdays: [0, 1, 2, 3, 4, 5, 6], everyWeeks: 1 },
  segments: [{ id: 'fire', kind: 'safety', title: '防火防盗', minutes: 5 }],
})
const run = (programmeId: string, plan: Plan): Run => ({ programmeId, from: '2026-05-04', until: null, plan })

/**
 * A programme from 4 May 2026 on: stories at 15:00 on Monday, Wednesday and Friday by `host1`, a reminder at 19:30 every
 * evening by `host2`. Hosts are bound to these persons.
 */
export function aProgramme(hosts: Record<'host1' | 'host2', string | null>, fields: Partial<Programme> = {}) {
  const named = Object.entries(hosts).map(([id, person], n) => ({
    ...{ id, name: `主播${'一二'[n]}`, leftOn: null, person, boundAt: person ? new Date('2026-05-01') : null },
  }))
  const lists = { exceptions: [], guests: [], terms: [], turns: [], lastEdit: null }
  return {
    ...{ _id: `${communityId}|programme`, communityId, version: 1, hosts: named, ...lists },
    runs: [run(storiesId, plan({})), run(safetyId, safety)],
    ...fields,
  }
}

/** A sound that arrived: its file id, hidden until its check has passed. */
export async function bringSound(cloud: Cloud, person: Person, seconds = 2): Promise<string> {
  return granted((await bring(cloud, person, 'recording', tone(seconds))).accepted).fileId
}

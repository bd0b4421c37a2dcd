import { dateOf, dayNumber, shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { communityId } from './cloud'
import { anException, aPlan, aRun, dated, everyDay, host, programmeOf } from './radio'

const key = 'random-key-of-a-form'
const today = dayNumber(shanghaiDate(new Date()))
const tomorrow = dateOf(today + 1)
const broadcastId = `p@${tomorrow}`
const consent = { guardian: '标记姓名', how: 'paper' as const, on: '2026-11-01' }
const guest = { id: 'g', name: '小主播', minor: true, consent }
const cancelled = anException({ kind: 'cancelled' })
const edit = { do: 'date', programmeId: 'p', date: tomorrow, exception: cancelled }

/** A programme with a host whose account nobody else may learn of, and a student whose guardian agreed. */
const planted = {
  ...{ _id: `${communityId}|programme`, communityId },
  ...programmeOf({
    runs: [aRun({ pattern: everyDay, rota: { hosts: ['a'], turn: 'week' } }, { from: '2026-11-01' })],
    exceptions: [dated(tomorrow, { guests: ['g'] })],
    hosts: [host('a', { person: 'marker-person', boundAt: new Date() })],
    guests: [{ ...guest, recordedBy: 'marker-deed' }],
    turns: [{ broadcastId, from: 'a', to: null, inReturn: null }],
  }),
}

export const plantedProgramme = { programmes: [planted] }

/** Inputs that reach the documents, for every action of the radio's programme. */
export const radioInputs: Record<string, unknown[]> = {
  'radio.programme': [{ mark: null }, { mark: '1.0' }],
  'radio.becomeHost': [{ code: 'ABCDEFGH' }],
  'radio.offerTurn': [{ broadcastId, to: null }],
  'radio.withdrawTurn': [{ broadcastId }],
  'radio.takeTurn': [{ broadcastId }],
  'radio.studio': [{}],
  'radio.preview': [
    { version: 1, edit },
    { version: 1, edit: { do: 'plan', programmeId: 'q', from: tomorrow, until: null, plan: aPlan() } },
  ],
  'radio.remindMe': [{ id: 'tap', broadcastId }],
  'radio.forgetReminder': [{ broadcastId }],
  'radio.reminded': [{}],
  'radio.edit': [{ version: 1, key, edit }],
}

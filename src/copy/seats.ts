import type { EventCard, Seat } from '@contract/events'
import type { SignupState } from '@contract/sections'
import { sayMoment } from './times'

/** Tones of the component `Tag`; words carry the meaning, the tone only helps. */
export type Tone = 'brick' | 'stone' | 'gold' | 'ok' | 'bad' | 'soft'

export interface Words {
  text: string
  tone: Tone
}

type Face = Pick<EventCard, 'signup' | 'seatsLeft' | 'signupOpensAt'>

/** From here on it is worth saying that few seats are left. */
const few = 5

/** Seats in words: 还剩 12 座, 可候补, 6 月 1 日（周一）8:00 开始报名. */
export function seatsOf(event: Face, now: number): Words {
  const words = {
    open: { text: `还剩 ${event.seatsLeft} 座`, tone: event.seatsLeft > few ? 'ok' : 'gold' },
    waitlist: { text: '可候补', tone: 'gold' },
    full: { text: '候补已满', tone: 'soft' },
    soon: { text: `${sayMoment(event.signupOpensAt, now)} 开始报名`, tone: 'stone' },
    closed: { text: '报名已截止', tone: 'soft' },
    over: { text: '已结束', tone: 'soft' },
    cancelled: { text: '已取消', tone: 'bad' },
  } satisfies Record<SignupState, Words>
  return words[event.signup]
}

const people = (party: number): string => (party === 1 ? '1 人' : `${party} 人同来`)

/** One's own seat in a few words: 已报名 · 2 人同来, 候补第 3 位. */
export function seatStateOf(seat: Pick<Seat, 'state' | 'waitingPlace' | 'party'>): Words {
  return seat.state === 'seated'
    ? { text: `已报名 · ${people(seat.party)}`, tone: 'ok' }
    : { text: `候补第 ${seat.waitingPlace} 位 · ${people(seat.party)}`, tone: 'gold' }
}

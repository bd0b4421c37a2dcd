import { none } from '../../cloudfunctions/messages/consent-store'
import { nameOf, type StoredMessage } from '../../cloudfunctions/messages/message-store'
import type { Tellable } from '../../cloudfunctions/messages/tellable'
import type { TellableStore } from '../../cloudfunctions/messages/tellable-store'
import { WechatRefusal } from '../../cloudfunctions/platform/wechat'
import type { TellNeeds } from '../../cloudfunctions/timers/tell-needs'
import { templates } from './messaging'

export interface Sent {
  to: string
  templateId: string
  note: string
  at: Date
}

/** One event or shift and its messages in memory; `turn` is awaited before each request, and is where a run may be killed. */
export function memoryMessaging(first: Tellable, begin: Date) {
  const state = { now: begin, sent: [] as Sent[], consents: new Map<string, number>() }
  let event = first
  const messages = new Map<string, StoredMessage>()
  const ledger = new Map<string, Record<string, number>>()

  const needsOf = (turn: () => Promise<void>): TellNeeds => {
    const request = async <T>(answer: () => T): Promise<T> => {
      await turn()
      return answer()
    }
    const left = (personId: string) => ledger.get(personId) ?? {}
    const store: TellableStore = {
      find: () => request(() => event),
      addNotice: () => request(() => event),
      lookedAt: (seen, { now, next, waited, toldAt }) =>
        request(() => {
          const same = +(seen.tellAt ?? 0) === +(event.tellAt ?? 0)
          if (!same || seen.turns !== event.turns || seen.revision !== event.revision) return false
          event = { ...event, tellAt: next, waited, lookedAt: now, freed: [], toldAt: toldAt ?? event.toldAt }
          return true
        }),
    }
    return {
      now: () => state.now,
      templates: () => templates,
      wechat: () => ({
        ready: async () => {},
        picture: async () => Buffer.alloc(0),
        ask: (_, body) => request(() => receive(body)),
      }),
      dueTellables: (now) =>
        request(() => (event.endsAt > now && (!event.tellAt || event.tellAt <= now) ? [structuredClone(event)] : [])),
      events: () => store,
      shifts: () => store,
      addresses: () => ({
        remember: async () => {},
        of: (ids) => request(() => new Map(ids.map((id) => [id, `openid-${id}`]))),
      }),
      consents: () => ({
        find: async () => null,
        count: async () => false,
        open: async () => false,
        of: (ids) =>
          request(() => {
            const known = ids.filter((id) => ledger.has(id))
            return new Map(
              known.map((id) => [id, { left: { ...none, ...left(id) }, hopes: [event.id], wishes: [], reminded: [] }]),
            )
          }),
        take: (id, kind) =>
          request(() => {
            const count = left(id)[kind] ?? 0
            if (count > 0) ledger.set(id, { ...left(id), [kind]: count - 1 })
            return count > 0
          }),
        giveBack: (id, kind) => request(() => void ledger.set(id, { ...left(id), [kind]: (left(id)[kind] ?? 0) + 1 })),
        exhaust: (id, kind) => request(() => void ledger.set(id, { ...left(id), [kind]: 0 })),
      }),
      messages: () => ({
        ofEvent: () => request(() => structuredClone(messages)),
        ofEvents: () => request(() => structuredClone(messages)),
        claim: (message, now) =>
          request(() => {
            const name = nameOf(message)
            if (messages.has(name)) return false
            const communityId = event.communityId
            messages.set(name, { _id: name, communityId, ...message, state: 'claimed', why: null, at: now, tries: 1 })
            return true
          }),
        claimAgain: (message, tries, now) =>
          request(() => {
            const known = messages.get(nameOf(message))
            if (known?.state !== 'again' || known.tries !== tries) return false
            messages.set(nameOf(message), { ...known, state: 'claimed', at: now, tries: tries + 1 })
            return true
          }),
        settle: (message, outcome, why) =>
          request(() => {
            const known = messages.get(nameOf(message))
            if (known?.state === 'claimed') messages.set(nameOf(message), { ...known, state: outcome, why })
          }),
      }),
    }
  }

  function receive(body: object): Record<string, unknown> {
    const { touser, template_id, data } = body as {
      touser: string
      template_id: string
      data: Record<string, { value: string }>
    }
    const key = `${touser}|${template_id}`
    const consents = state.consents.get(key) ?? 0
    if (consents === 0) throw new WechatRefusal(43101, 'send')
    state.consents.set(key, consents - 1)
    state.sent.push({ to: touser, templateId: template_id, note: data.thing4?.value ?? '', at: state.now })
    return { errcode: 0 }
  }

  return {
    state,
    messages,
    needsOf,
    get event() {
      return event
    },
    /** As the office and residents change it: news makes the timer look. */
    change(fields: Partial<Tellable>) {
      event = { ...event, ...fields, turns: event.turns + 1, tellAt: null }
    },
    /** A tap of which WeChat may know less than the ledger. */
    allow(personId: string, kind: keyof typeof templates, known = true) {
      const counts = ledger.get(personId) ?? {}
      ledger.set(personId, { ...counts, [kind]: (counts[kind] ?? 0) + 1 })
      const key = `openid-${personId}|${templates[kind].id}`
      if (known) state.consents.set(key, (state.consents.get(key) ?? 0) + 1)
    },
  }
}

import type { OfficeEvent } from '@contract/events-office'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { Refused } from '@/cloud/refused'
import { useUnkept } from '@/cloud/use-unkept'
import { officeCopy } from '@/copy/office'
import { editCopy } from '@/copy/office-edit'
import { go } from '@/events/go'
import { useAct } from '@/events/use-act'
import { ways } from '../ways'
import { blankForm, type Form, formOf, readForm } from './form'
import { type KeptForm, keptForms } from './kept-form'
import { isDividedAs, seatsChanged } from './sections-form'

/** The form of one event, kept on the device until it is saved. */
export function useEditor() {
  const eventId = useRouter().params.id ?? null
  const request = useUnkept(`edit.${eventId}`, async () => ({
    event: eventId ? await call('events.officeShow', { eventId }) : null,
    series: (await call('events.officeSeries', {})).series,
  }))
  const event = request.data?.event ?? null
  const [kept, setKept] = useState<KeptForm | null>(() => keptForms.find(eventId))
  const [resumed, setResumed] = useState(kept !== null)
  const [met, setMet] = useState<OfficeEvent | null>(null)
  const task = useAct()

  useEffect(() => {
    if (!request.data || kept) return
    const form = event ? formOf(event) : blankForm(cloudNow())
    setKept({ form, revision: event?.revision ?? 0, key: randomKey() })
  }, [request.data, kept, event])

  const put = (next: KeptForm) => {
    setKept(next)
    keptForms.keep(eventId, next)
  }
  const startAnew = async () => {
    keptForms.drop(eventId)
    // The form is read from the newest answer, so that comes first.
    await request.refresh()
    setKept(null)
    setResumed(false)
    setMet(null)
  }

  /** True when somebody else's edit came first: then both are there to choose from. */
  const meetsAnother = (failure: unknown): boolean => {
    if (!(failure instanceof Refused && failure.code === 'changed-meanwhile') || !eventId) return false
    void call('events.officeShow', { eventId }).then(setMet, () =>
      task.setProblem({ title: editCopy.metTitle, hint: '' }),
    )
    return true
  }

  async function store({ form, revision, key }: KeptForm, andPublish: boolean): Promise<string | null> {
    const reading = readForm(form)
    if (!reading.ok) {
      task.setProblem({ title: editCopy.incomplete, hint: editCopy.missing[reading.missing] })
      return null
    }
    const { capacity, sections, ...fields } = reading.fields
    if (!eventId || (event && !isDividedAs(event, sections))) {
      const made = await call('events.createDraft', { key, fields: reading.fields })
      if (andPublish) await call('events.publish', { eventId: made.eventId, revision: 1 })
      // A draft's parts are its documents, so another division is another draft in its place.
      if (eventId) await call('events.withdrawDraft', { eventId })
      keptForms.drop(eventId)
      ways.toEdit(made.eventId)
      return andPublish ? editCopy.published : officeCopy.saved
    }
    const saved = await call('events.edit', { eventId, revision, ...fields, words: form.words })
    put({ form, key, revision: saved.revision })
    for (const part of event ? seatsChanged(event, eventId, capacity, sections) : []) {
      await call('events.changeCapacity', part)
    }
    if (andPublish) await call('events.publish', { eventId, revision: saved.revision })
    await startAnew()
    return andPublish ? editCopy.published : officeCopy.saved
  }

  return {
    ...request,
    eventId,
    event,
    series: request.data?.series ?? [],
    form: kept?.form ?? null,
    change: (part: Partial<Form>) => kept && put({ ...kept, form: { ...kept.form, ...part } }),
    resumed,
    startAnew: () => void startAnew(),
    met,
    useMine: () => {
      if (met && kept) put({ ...kept, revision: met.revision })
      setMet(null)
    },
    busy: task.busy,
    problem: task.problem,
    save: (andPublish = false) => kept && void task.run(() => store(kept, andPublish), meetsAnother),
    withdraw: () =>
      void task.run(async () => {
        if (eventId) await call('events.withdrawDraft', { eventId })
        keptForms.drop(eventId)
        go.back(ways.events)
        return editCopy.withdrawn
      }),
    cancel: (reason: string) =>
      void task.run(async () => {
        if (eventId) await call('events.cancel', { eventId, reason })
        await startAnew()
        return editCopy.cancelled
      }),
    copy: () =>
      void task.run(async () => {
        if (!event) return null
        const inAWeek = new Date(Math.max(Date.parse(event.startsAt), cloudNow()) + 7 * 86_400_000).toISOString()
        const made = await call('events.copy', { eventId: event.id, key: randomKey(), startsAt: inAWeek })
        ways.toEdit(made.eventId)
        return editCopy.copied
      }),
  }
}

export type Editor = ReturnType<typeof useEditor>

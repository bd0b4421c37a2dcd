import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { keptPersonal } from '@/cloud/kept-personal'
import { Refused } from '@/cloud/refused'
import { useUnkept } from '@/cloud/use-unkept'
import { briefCopy, draftBrief } from '@/copy/office-brief'
import { copyText } from '@/device/clipboard'
import { useAct } from '@/events/use-act'

const nameOf = (eventId: string) => `linli.draft.brief.${eventId}`

function keptWords(eventId: string): string | null {
  const kept = keptPersonal.get(nameOf(eventId))
  return typeof kept === 'string' ? kept : null
}

/** The brief of one event: as it was written, or as the record drafts it; what is typed stays on the device. */
export function useBrief() {
  const eventId = useRouter().params.id ?? ''
  const request = useUnkept(`brief.${eventId}`, () => call('events.record', { eventId }))
  const [typed, setTyped] = useState<string | null>(() => keptWords(eventId))
  const [met, setMet] = useState(false)
  const task = useAct()
  const record = request.data
  const written = record?.brief.words || null
  const draft = record ? draftBrief(record) : ''
  const words = typed ?? written ?? draft

  const type = (next: string | null) => {
    setTyped(next)
    if (next === null) keptPersonal.remove(nameOf(eventId))
    else keptPersonal.set(nameOf(eventId), next)
  }
  const meetsAnother = (failure: unknown): boolean => {
    if (!(failure instanceof Refused && failure.code === 'changed-meanwhile')) return false
    setMet(true)
    void request.refresh()
    return true
  }
  const keep = (kept: string) =>
    void task.run(async () => {
      if (!record) return null
      await call('events.writeBrief', { eventId, revision: record.brief.revision, words: kept })
      type(null)
      setMet(false)
      await request.refresh()
      return briefCopy.saved
    }, meetsAnother)
  return {
    ...request,
    record,
    words,
    type,
    met,
    /** Somebody wrote it, so that there is a draft to go back to. */
    isWritten: words !== draft,
    useTheirs: () => {
      type(null)
      setMet(false)
    },
    busy: task.busy,
    problem: task.problem,
    save: () => keep(words),
    draftAgain: () => keep(''),
    copy: () => void task.run(async () => ((await copyText(words)) ? briefCopy.copied : briefCopy.notCopied)),
  }
}

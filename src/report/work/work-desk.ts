import type { Input, Output } from '@contract/index'
import type { ReportStatus } from '@contract/report-kinds'
import type { ItemVerdict } from '@contract/reports-office'
import type { Kept } from '../../cloud/kept'
import { openOutbox } from '../../cloud/outbox'
import type { WaitingPhoto } from '../../cloud/waiting-photo'

type Move = 'start' | 'fix' | 'handBack'

/** A step that was written down on this phone and that the cloud has not answered yet. */
export interface WrittenStep {
  reportId: string
  /** Made once: sent twice, it is one step. */
  key: string
  move: Move
  why: string
  photos: WaitingPhoto[]
  /** As a person knows the report. */
  name: string
}

/** An answer that a person should read. */
export interface ToldStep {
  key: string
  name: string
  verdict: Exclude<ItemVerdict, 'done'> | 'photo-lost'
}

export interface WorkPorts {
  kept: Kept
  /** Name under which what is not sent yet, and what came of the rest, survive. */
  keptAs: string
  send(batch: Input<'reports.workOn'>): Promise<Output<'reports.workOn'>>
  /** The file id in the cloud; null when the picture is gone, or none that the cloud takes. */
  bring(key: string): Promise<string | null>
  /** Nothing names these pictures any more. */
  drop(keys: readonly string[]): Promise<void>
}

/** Few enough for a poor network, far below what one call takes. */
const atOnce = 20
const mostTold = 30

export type WorkDesk = ReturnType<typeof openWorkDesk>

/** Steps on one phone: written down at once, sent as soon as it can be, with their pictures. */
export function openWorkDesk(ports: WorkPorts) {
  const told = openTold(ports)
  const outbox = openOutbox<WrittenStep>({
    kept: ports.kept,
    keptAs: ports.keptAs,
    pieceOf: (written) => written.slice(0, atOnce),
    send: (piece) => sendPiece(piece, ports, told),
  })
  let state = { ...outbox.state(), told: told.all() }
  const join = () => {
    state = { ...outbox.state(), told: told.all() }
  }
  told.watch(join)
  outbox.watch(join)
  outbox.watch(dropUnnamed(outbox.state().written, () => outbox.state().written, ports))
  return {
    state: () => state,
    watch: (watcher: () => void) => {
      const stops = [told.watch(watcher), outbox.watch(watcher)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    write: (step: WrittenStep) => outbox.write(step),
    send: outbox.send,
    dismiss: () => told.put([]),
  }
}

type Told = ReturnType<typeof openTold>

function openTold({ kept, keptAs }: WorkPorts) {
  const toldAs = `${keptAs}.told`
  const left = kept.get(toldAs)
  let all: ToldStep[] = Array.isArray(left) ? (left as ToldStep[]) : []
  const watchers = new Set<() => void>()
  const put = (next: ToldStep[]) => {
    all = next.slice(-mostTold)
    kept.set(toldAs, all)
    for (const watcher of watchers) watcher()
  }
  return {
    all: () => all,
    put,
    add: (fresh: ToldStep[]) => fresh.length > 0 && put([...all, ...fresh]),
    watch: (watcher: () => void) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
  }
}

/** Pictures first, each remembered with its answer, then one call for all; whatever throws leaves everything here. */
async function sendPiece(piece: WrittenStep[], ports: WorkPorts, told: Told) {
  const lost: ToldStep[] = []
  const items: Input<'reports.workOn'>['items'] = []
  for (const step of piece) {
    const { reportId, key, why } = step
    const photos: { key: string; fileId: string }[] = []
    for (const photo of step.photos) {
      const fileId = await brought(photo.key, ports)
      if (fileId) photos.push({ key: photo.key, fileId })
      else lost.push({ key, name: step.name, verdict: 'photo-lost' })
    }
    items.push(
      step.move === 'start' ? { reportId, key, why, move: 'start' } : { reportId, key, why, photos, move: step.move },
    )
  }
  const { results } = await ports.send({ items })
  told.add([...lost, ...results.flatMap((result, n) => refusedOf(result.verdict, piece[n]))])
}

const refusedOf = (verdict: ItemVerdict, step: WrittenStep | undefined): ToldStep[] =>
  verdict === 'done' || !step ? [] : [{ key: step.key, name: step.name, verdict }]

type Brought = Record<string, string>
const broughtAs = ({ keptAs }: WorkPorts) => `${keptAs}.photos`
const allBrought = (ports: WorkPorts): Brought => (ports.kept.get(broughtAs(ports)) as Brought | null) ?? {}

/** A picture that has gone up is not sent again, whatever happens to the step it belongs to. */
async function brought(key: string, ports: WorkPorts): Promise<string | null> {
  const known = allBrought(ports)[key]
  if (known) return known
  const fileId = await ports.bring(key)
  if (fileId) ports.kept.set(broughtAs(ports), { ...allBrought(ports), [key]: fileId })
  return fileId
}

const keysOf = (written: readonly WrittenStep[]): string[] => [
  ...new Set(written.flatMap(({ photos }) => photos.map(({ key }) => key))),
]

/** Once what named them has gone, pictures go too: never before. */
function dropUnnamed(first: readonly WrittenStep[], written: () => WrittenStep[], ports: WorkPorts): () => void {
  let named = keysOf(first)
  return () => {
    const now = keysOf(written())
    const free = named.filter((key) => !now.includes(key))
    named = now
    if (free.length === 0) return
    const left = Object.entries(allBrought(ports)).filter(([key]) => !free.includes(key))
    ports.kept.set(broughtAs(ports), Object.fromEntries(left))
    void ports.drop(free)
  }
}

/** Where a report stands for whoever is to fix it: as the cloud said, or as they wrote down since. */
export const standingOf = (written: readonly WrittenStep[], reportId: string): Move | null =>
  written.filter((step) => step.reportId === reportId).at(-1)?.move ?? null

/** Whether whoever was given it may go on with it. */
export const mayWorkOn = (status: ReportStatus): boolean => status === 'dispatched' || status === 'reopened'

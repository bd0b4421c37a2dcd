import type { OfficeCard } from '@contract/events-office'
import { call } from '@/cloud/call'
import { cloudNow } from '@/cloud/clock'
import { useUnkept } from '@/cloud/use-unkept'
import { seriesCopy } from '@/copy/office-series'
import type { useAct } from '@/events/use-act'

/** As many as a series can have ahead fit a page nearly always. */
const most = 50

const isAhead = ({ startsAt, signup }: OfficeCard): boolean =>
  signup !== 'cancelled' && Date.parse(startsAt) > cloudNow()

/** The sessions of a series: what lies ahead, what may serve as a model, how the past ones went. */
export function useSessions(seriesId: string | null, run: ReturnType<typeof useAct>['run']) {
  const found = useUnkept(seriesId ? `models.${seriesId}` : '', () => sessionsOf(seriesId ?? ''))
  const past = useUnkept(seriesId ? `past.${seriesId}` : '', async () => {
    const { sessions } = await call('events.seriesForecasts', { seriesId: seriesId ?? '' })
    return { of: seriesId, sessions }
  })
  const now = found.data?.of === seriesId ? found.data : null
  /** Does something with all of them, looks again and says what came of it. */
  const act = (work: (seriesId: string) => Promise<string>) =>
    void run(async () => {
      if (!seriesId) return null
      const words = await work(seriesId)
      await found.refresh()
      return words
    })
  return {
    models: now?.likenesses ?? [],
    ahead: now?.ahead ?? null,
    /** Why they could not be looked up. */
    lost: now ? null : found.failure,
    lookAgain: found.refresh,
    past: past.data?.of === seriesId ? past.data.sessions : [],
    make: (eventId: string, publish: boolean) =>
      act(async (seriesId) => {
        const { made, kept } = await call('events.makeSessions', { seriesId, eventId, publish })
        return seriesCopy.made(made, kept)
      }),
    publishAll: () =>
      act(async (seriesId) => {
        const { published } = await call('events.publishSessions', { seriesId })
        return seriesCopy.publishedAll(published)
      }),
    callOff: (reason: string) =>
      act(async (seriesId) => {
        const { cancelled, withdrawn } = await call('events.cancelSessions', { seriesId, reason })
        return seriesCopy.calledOff(cancelled, withdrawn)
      }),
  }
}

async function sessionsOf(seriesId: string) {
  const [drafts, upcoming, past] = await Promise.all([
    call('events.officeList', { show: 'drafts', seriesId, limit: most }),
    call('events.officeList', { show: 'upcoming', seriesId, limit: most }),
    call('events.officeList', { show: 'past', seriesId, limit: 5 }),
  ])
  const coming = [...drafts.events, ...upcoming.events]
  const own = [...coming, ...past.events]
  return { of: seriesId, ahead: coming.filter(isAhead), likenesses: own.length > 0 ? own : await latest() }
}

/** A series without sessions can be made in the likeness of any event. */
async function latest(): Promise<OfficeCard[]> {
  const lists = await Promise.all([
    call('events.officeList', { show: 'upcoming', limit: 5 }),
    call('events.officeList', { show: 'past', limit: 5 }),
  ])
  return lists.flatMap(({ events }) => events)
}

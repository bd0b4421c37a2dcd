import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { kindWords } from '@/copy/report'
import { nearCopy } from '@/copy/report-near'
import { useSettings } from '@/settings/settings'
import { ways } from '../ways'

/** How long it took to fix what was fixed lately, on wish by kind; each kind leads to its own. */
export function SpeedPart({ byKind }: { byKind: boolean }) {
  const communityId = useSettings((settings) => settings.communityId)
  const { data } = useRequest(`reports.speed.${communityId}`, () => call('reports.publicFigures', {}))
  if (!data || data.all.medianHours === null || data.all.p90Hours === null) return null
  const { days, all } = data
  const kinds = byKind ? data.byKind : []
  const note = [nearCopy.half(data.all.medianHours), nearCopy.most(data.all.p90Hours)].join('，')
  return (
    <Card>
      <ListItem icon="clock" title={nearCopy.speedOf(days, all.fixed)} note={note} />
      {kinds.map(({ kind, fixed, medianHours }) => (
        <ListItem
          key={kind}
          title={kindWords[kind]}
          note={nearCopy.ofKind(fixed, medianHours ?? 0)}
          onClick={() => ways.nearOf('fixed', kind)}
        />
      ))}
    </Card>
  )
}

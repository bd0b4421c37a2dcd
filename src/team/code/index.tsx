import { useRouter } from '@tarojs/taro'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { TurningCode } from '@/components/turning-code'
import { teamCopy } from '@/copy/team'
import { Failed } from '@/events/failed'

/** The gathering point's turning code; what was fetched once goes on turning without network. */
export default function TeamCodePage() {
  const { id = '' } = useRouter().params
  const { data, failure, refresh } = useRequest(`gather.${usePerson()}.${id}`, async () => {
    const [shown, { title }] = await Promise.all([
      call('checkIn.display', { shiftId: id }),
      call('checkIn.board', { shiftId: id }),
    ])
    return { ...shown, title, offset: Date.parse(shown.serverNow) - Date.now() }
  })
  return (
    <Page title={teamCopy.codeTitle}>
      {data ? (
        <TurningCode
          title={data.title}
          label={teamCopy.codeLabel}
          hints={[teamCopy.codeHint]}
          closed={teamCopy.codeClosed}
          proofs={{ letter: 'G', id, firstStep: data.firstStep, proofs: data.proofs }}
          serverNow={() => Date.now() + data.offset}
        />
      ) : failure ? (
        <Failed failure={failure} onRetry={refresh} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  )
}

import type { Certificate } from '@contract/service'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { AccountPage } from '@/account/account-page'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { aria } from '@/components/aria'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { Skeleton } from '@/components/skeleton'
import { TicketCode } from '@/components/ticket-code'
import { certificateCopy, sayIsoDate, sayMinutes, serviceCopy } from '@/copy/service'
import { sayAsOf } from '@/copy/times'
import { sayDuty } from '@/copy/volunteer'
import { Failed } from '@/events/failed'
import { useSettings } from '@/settings/settings'
import { PaperActs } from './paper-acts'
import '../index.scss'
import './index.scss'

/** The certificate as it is handed over, with the code by which anyone may verify it. */
function Paper({ certificate }: { certificate: Certificate }) {
  const { number, name, volunteerNumber, from, until, shifts, minutes, kinds, issuer, issuedAt, state, url } =
    certificate
  return (
    <View className="volunteer">
      {certificate.withdrawn && (
        <Notice tone="bad" title={certificateCopy.state.withdrawn}>
          {certificateCopy.withdrawnHint(certificate.withdrawn.reason)}
        </Notice>
      )}
      {state === 'superseded' && (
        <Notice tone="bad" title={certificateCopy.state.superseded}>
          {certificateCopy.supersededHint}
        </Notice>
      )}
      <View className="certificate">
        <View className="certificate-title" {...aria({ role: 'heading', level: 2 })}>
          {certificateCopy.title}
        </View>
        <View>{certificateCopy.line(name, volunteerNumber)}</View>
        <View>{certificateCopy.span(sayIsoDate(from), sayIsoDate(until))}</View>
        <View className="certificate-served">{certificateCopy.served(shifts, sayMinutes(minutes))}</View>
        <View>
          {certificateCopy.kinds}：
          {kinds.map((one) => serviceCopy.byKind(sayDuty(one.kind), one.shifts, sayMinutes(one.minutes))).join('；')}
        </View>
        <View className="certificate-issuer">
          <View>{issuer}</View>
          <View>{sayAsOf(issuedAt)}</View>
        </View>
        <TicketCode code={url} number={number} label={certificateCopy.verify} />
        <View className="certificate-verify">{certificateCopy.verify}</View>
      </View>
      <PaperActs certificate={certificate} />
    </View>
  )
}

function Shown({ number }: { number: string }) {
  const communityId = useSettings((settings) => settings.communityId)
  const { data, failure, loading, refresh } = useRequest(`certificates.${communityId}.${usePerson()}`, () =>
    call('service.certificates', {}),
  )
  if (loading) return <Skeleton lines={8} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const certificate = data.certificates.find((one) => one.number === number)
  if (!certificate) return <Empty title={certificateCopy.notFound} hint={certificateCopy.notFoundHint} icon="book" />
  return <Paper certificate={certificate} />
}

export default function CertificatePage() {
  const number = useRouter().params.number ?? ''
  return (
    <AccountPage title={certificateCopy.title}>
      <Shown number={decodeURIComponent(number)} />
    </AccountPage>
  )
}

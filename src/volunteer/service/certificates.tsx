import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Section } from '@/components/section'
import { certificateCopy, sayMinutes, serviceCopy } from '@/copy/service'
import { useSettings } from '@/settings/settings'
import { ways } from '../ways'
import { CertifySheet } from './certify-sheet'

/** Certificates that were issued, and the way to another. */
export function Certificates({ year }: { year: number }) {
  const communityId = useSettings((settings) => settings.communityId)
  const { data, refresh } = useRequest(`certificates.${communityId}.${usePerson()}`, () =>
    call('service.certificates', {}),
  )
  const [open, setOpen] = useState(false)
  return (
    <Section title={serviceCopy.certificates}>
      <Card>
        <View className="volunteer-note">{serviceCopy.certificatesNote}</View>
        {data?.certificates.length === 0 && <View className="volunteer-note">{serviceCopy.certificatesEmpty}</View>}
        {data?.certificates.map(({ number, from, until, minutes, state }) => (
          <ListItem
            key={number}
            icon="book"
            title={certificateCopy.period(from, until)}
            note={`${sayMinutes(minutes)} · ${certificateCopy.state[state]}`}
            onClick={() => ways.certificate(number)}
          />
        ))}
        <View className="service-act">
          <Button wide onClick={() => setOpen(true)}>
            {serviceCopy.certify}
          </Button>
        </View>
      </Card>
      {open && <CertifySheet year={year} onClose={() => setOpen(false)} onIssued={refresh} />}
    </Section>
  )
}

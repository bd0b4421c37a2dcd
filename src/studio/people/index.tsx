import { View } from '@tarojs/components'
import { Page } from '@/components/page'
import { Skeleton } from '@/components/skeleton'
import { peopleCopy } from '@/copy/studio'
import { Failed } from '@/events/failed'
import { useStudio } from '../use-studio'
import { GuestsPart } from './guests-part'
import { HostsPart } from './hosts-part'
import { TermsPart } from './terms-part'
import '../index.scss'
import '../programme.scss'

/** Who speaks on the radio, guests with the consent of their guardians, and the school terms. */
export default function PeoplePage() {
  const { data, failure, loading, refresh, save } = useStudio()
  return (
    <Page title={peopleCopy.title} refresher={refresh}>
      {loading && <Skeleton lines={8} />}
      {!data && failure !== null && <Failed failure={failure} onRetry={refresh} />}
      {data && (
        <View className="on-air">
          <HostsPart studio={data} save={save} />
          <GuestsPart studio={data} save={save} />
          <TermsPart studio={data} save={save} />
        </View>
      )}
    </Page>
  )
}

import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { ListItem } from '@/components/list-item'
import { Skeleton } from '@/components/skeleton'
import { profileCopy } from '@/copy/people'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { AccountPage } from '../account-page'
import { Problem } from '../problem'
import { useOwnData } from '../use-own-data'
import { useProfile } from './use-profile'

function Profile() {
  const { data, failure, loading, refresh } = useOwnData()
  if (loading) return <Skeleton lines={6} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  return <ProfileForm key={JSON.stringify(data.profile)} kept={data.profile} onSaved={refresh} />
}

interface ProfileFormProps {
  kept: Parameters<typeof useProfile>[0]
  onSaved: () => Promise<void>
}

function ProfileForm({ kept, onSaved }: ProfileFormProps) {
  const { nickname, building, phone, save, clearPhone, busy, problem } = useProfile(kept, onSaved)
  return (
    <>
      <View className="people-form">
        <Field label={profileCopy.nickname} hint={profileCopy.nicknameHint} maxLength={20} {...nickname} />
        <Field label={profileCopy.building} hint={profileCopy.buildingHint} maxLength={20} {...building} />
        <Field
          label={profileCopy.phone}
          hint={kept.phone ? profileCopy.phoneHint(kept.phone) : profileCopy.phoneNone}
          maxLength={13}
          {...phone}
        />
      </View>
      <Problem problem={problem} />
      <Button kind="primary" wide busy={busy} onClick={save}>
        {profileCopy.save}
      </Button>
      {kept.phone && (
        <Button wide onClick={clearPhone}>
          {profileCopy.clearPhone}
        </Button>
      )}
      <Card>
        <ListItem
          icon="ticket"
          title={profileCopy.showCode}
          note={profileCopy.showCodeNote}
          onClick={() => go.showCode('office')}
        />
      </Card>
    </>
  )
}

export default function ProfilePage() {
  return (
    <AccountPage title={profileCopy.title} intro={profileCopy.intro}>
      <Profile />
    </AccountPage>
  )
}

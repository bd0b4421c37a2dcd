import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { ListItem } from '@/components/list-item'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { profileCopy } from '@/copy/people'
import { wardsCopy } from '@/copy/volunteer-for'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { PrivacyConsent } from '@/events/privacy-consent'
import { AccountPage } from '../account-page'
import { useOwnData } from '../use-own-data'
import { AvatarPart } from './avatar-part'
import { useProfile } from './use-profile'

function Profile() {
  const { data, failure, loading, refresh } = useOwnData()
  if (loading) return <Skeleton lines={6} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  const { avatar, ...written } = data.profile
  return (
    <>
      <AvatarPart kept={data.profile} onSaved={refresh} />
      <ProfileForm key={JSON.stringify(written)} kept={written} onSaved={refresh} />
    </>
  )
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
        <ListItem
          icon="people"
          title={profileCopy.guardianCode}
          note={profileCopy.guardianCodeNote}
          onClick={() => go.showCode('guardian')}
        />
        <ListItem icon="people" title={wardsCopy.entry} note={wardsCopy.entryNote} onClick={go.wards} />
      </Card>
    </>
  )
}

export default function ProfilePage() {
  return (
    <AccountPage title={profileCopy.title} intro={profileCopy.intro}>
      <Profile />
      <PrivacyConsent />
    </AccountPage>
  )
}

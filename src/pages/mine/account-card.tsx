import { View } from '@tarojs/components'
import { signOut, useAccount, usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { showToast } from '@/components/toast'
import { mineCopy, sayRoles } from '@/copy/mine'
import { officeCopy } from '@/copy/office'
import { rolesCopy } from '@/copy/people'
import { clearDevice } from '@/events/clear-device'
import { go } from '@/events/go'
import { useSettings } from '@/settings/settings'

/** What one is to the community, in words; nothing while that is not known. */
function Roles() {
  const communityId = useSettings((settings) => settings.communityId)
  const { data } = useRequest(`me.${communityId}.${usePerson()}`, () => call('members.me', {}))
  if (!data) return null
  const isOffice = data.roles.includes('staff') || data.roles.includes('admin')
  return (
    <>
      <ListItem icon="people" title={sayRoles(data.roles, data.building)} />
      {data.roles.includes('admin') && (
        <ListItem icon="person" title={rolesCopy.title} note={rolesCopy.note} onClick={go.roles} />
      )}
      {isOffice && (
        <ListItem icon="calendar" title={officeCopy.title} note={officeCopy.entryNote} onClick={go.office} />
      )}
    </>
  )
}

/** Who is signed in; in WeChat that is settled, so only the roles are said. */
export function AccountCard() {
  const who = useAccount((account) => account.who)
  if (who.kind === 'web' && who.username === null) {
    return (
      <Notice tone="stone" title={mineCopy.visitor} action={{ label: mineCopy.signIn, onClick: go.signIn }}>
        {mineCopy.visitorHint}
      </Notice>
    )
  }
  const leave = async () => {
    await signOut()
    // The next person at this screen shall not find the last one's name.
    clearDevice()
    showToast(mineCopy.signedOut)
  }
  return (
    <Card>
      {who.kind === 'web' && who.username && <ListItem icon="person" title={mineCopy.signedIn(who.username)} />}
      <Roles />
      {who.kind === 'web' && (
        <View className="mine-sign-out">
          <Button onClick={() => void leave()}>{mineCopy.signOut}</Button>
        </View>
      )}
    </Card>
  )
}

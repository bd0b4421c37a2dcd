import { View } from '@tarojs/components'
import { residentsWrite, useAccount, usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Picture } from '@/components/picture'
import { showToast } from '@/components/toast'
import { deskCopy } from '@/copy/desk'
import {
  dispatchEntry,
  editorialEntry,
  equipmentEntry,
  inspectEntry,
  mineCopy,
  systemsEntry,
  workEntry,
  workforceEntry,
} from '@/copy/mine'
import { officeCopy } from '@/copy/office'
import { rolesCopy } from '@/copy/people'
import { avatarCopy } from '@/copy/photos'
import { sayRoles } from '@/copy/roles'
import { byPhoneCopy, idleCopy, letInCopy, webCopy } from '@/copy/shared-screen'
import { studioCopy } from '@/copy/studio'
import { canScan } from '@/device/scan'
import { go } from '@/events/go'
import { usePhotos } from '@/events/use-photos'
import { useSettings } from '@/settings/settings'
import { useIdle } from '@/shared-screen/idle-state'
import { leaveScreen } from '@/shared-screen/leave-screen'

/** What one is to the community, in words; nothing while that is not known. */
function Roles() {
  const communityId = useSettings((settings) => settings.communityId)
  const { data } = useRequest(`me.${communityId}.${usePerson()}`, () => call('members.me', {}))
  const avatar = data?.avatar ?? null
  const face = usePhotos([avatar])(avatar)
  if (!data) return null
  const isOffice = data.roles.includes('staff') || data.roles.includes('admin')
  return (
    <>
      {face && (
        <View className="mine-face">
          <Picture src={face} alt={avatarCopy.label} ratio={1} />
        </View>
      )}
      <ListItem icon="people" title={sayRoles(data.roles, data.building)} />
      {data.roles.includes('admin') && (
        <>
          <ListItem icon="person" title={rolesCopy.title} note={rolesCopy.note} onClick={go.roles} />
          <ListItem icon="share" title={systemsEntry.title} note={systemsEntry.note} onClick={go.systems} />
        </>
      )}
      {data.roles.includes('gridWorker') && (
        <ListItem icon="place" title={workEntry.title} note={workEntry.note} onClick={go.myWork} />
      )}
      {data.roles.length > 0 && (
        <ListItem icon="check" title={inspectEntry.title} note={inspectEntry.note} onClick={go.myAssets} />
      )}
      {isOffice && canScan && <ListItem icon="lock" title={letInCopy.title} note={letInCopy.note} onClick={go.letIn} />}
      {isOffice && (
        <>
          <ListItem icon="calendar" title={officeCopy.title} note={officeCopy.entryNote} onClick={go.office} />
          <ListItem icon="clock" title={studioCopy.title} note={studioCopy.entryNote} onClick={go.studio} />
          <ListItem icon="speaker" title={deskCopy.title} note={deskCopy.entryNote} onClick={go.desk} />
          <ListItem icon="bell" title={editorialEntry.title} note={editorialEntry.note} onClick={go.editorial} />
          <ListItem icon="place" title={dispatchEntry.title} note={dispatchEntry.note} onClick={go.dispatch} />
          <ListItem icon="book" title={equipmentEntry.title} note={equipmentEntry.note} onClick={go.equipment} />
          <ListItem icon="people" title={workforceEntry.title} note={workforceEntry.note} onClick={go.workforce} />
        </>
      )}
    </>
  )
}

/** Who is signed in; in WeChat that is settled, so only the roles are said. */
export function AccountCard() {
  const who = useAccount((account) => account.who)
  const ended = useIdle((idle) => idle.ended)
  if (who.kind === 'web' && who.username === null) {
    return (
      <Notice
        tone="stone"
        title={ended ? idleCopy.ended : mineCopy.visitor}
        action={{ label: mineCopy.signIn, onClick: go.signIn }}
      >
        {ended ? idleCopy.endedHint : residentsWrite ? mineCopy.visitorHint : webCopy.visitorHint}
      </Notice>
    )
  }
  const leave = async () => {
    await leaveScreen()
    showToast(mineCopy.signedOut)
  }
  return (
    <Card>
      {who.kind === 'web' && who.username && (
        <ListItem icon="person" title={who.byPhone ? byPhoneCopy.signedIn : mineCopy.signedIn(who.username)} />
      )}
      <Roles />
      {who.kind === 'web' && (
        <View className="mine-sign-out">
          <Button onClick={() => void leave()}>{mineCopy.signOut}</Button>
        </View>
      )}
    </Card>
  )
}

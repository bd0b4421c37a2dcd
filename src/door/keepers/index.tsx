import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Page } from '@/components/page'
import { Problem } from '@/components/problem'
import { Section } from '@/components/section'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { keepersCopy } from '@/copy/door'
import { Failed } from '@/events/failed'
import { Invitation } from './invitation'
import { acceptPath, useKeepers } from './use-keepers'
import './index.scss'

/** Whom the office has asked to keep a door. */
export default function KeepersPage() {
  const { id = '' } = useRouter().params
  const { keepers, failure, refresh, invitation, invite, revoking, setRevoking, revoke, busy, problem } = useKeepers(id)
  useShareAppMessage(() => ({ title: keepersCopy.shareTitle, path: acceptPath(invitation?.code ?? '') }))
  return (
    <Page title={keepersCopy.title}>
      <View className="keepers-intro">{keepersCopy.intro}</View>
      <Problem problem={problem} />
      <View className="keepers-invite">
        {invitation ? (
          <Invitation {...invitation} />
        ) : (
          <Button kind="primary" wide busy={busy} onClick={() => void invite()}>
            {keepersCopy.invite}
          </Button>
        )}
      </View>
      <Section title={keepersCopy.list}>
        {!keepers && (failure ? <Failed failure={failure} onRetry={refresh} /> : <Skeleton lines={3} />)}
        {keepers?.length === 0 && <Empty title={keepersCopy.none} hint={keepersCopy.noneHint} icon="people" />}
        {keepers && keepers.length > 0 && (
          <Card>
            {keepers.map((keeper) => (
              <View key={keeper.ref} className="keeper">
                <View>{keeper.name}</View>
                <Button label={keepersCopy.revokeLabel(keeper.name)} onClick={() => setRevoking(keeper)}>
                  {keepersCopy.revoke}
                </Button>
              </View>
            ))}
          </Card>
        )}
      </Section>
      <Sheet
        open={revoking !== null}
        title={keepersCopy.revokeTitle(revoking?.name ?? '')}
        onClose={() => setRevoking(null)}
      >
        <View className="sheet-choice">
          <View>{keepersCopy.revokeHint}</View>
          <Button kind="danger" wide busy={busy} onClick={() => void revoke()}>
            {keepersCopy.revokeConfirm}
          </Button>
          <Button wide onClick={() => setRevoking(null)}>
            {keepersCopy.revokeKeep}
          </Button>
        </View>
      </Sheet>
    </Page>
  )
}

import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { DateTime } from '@/components/date-time'
import { Empty } from '@/components/empty'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Problem } from '@/components/problem'
import { Skeleton } from '@/components/skeleton'
import { actOptions, slipCopy } from '@/copy/slips'
import { Failed } from '@/events/failed'
import { go } from '@/events/go'
import { AccountPage } from '../account-page'
import { type Heads, useHeads } from './use-heads'
import { useSlipForm } from './use-slip-form'

function Form({ heads, asStaff }: { heads: Heads; asStaff: boolean }) {
  const form = useSlipForm(heads)
  const { field, errors, typed } = form
  if (form.savedName !== null) {
    return (
      <Card>
        <Notice tone="ok" title={slipCopy.saved(form.savedName)} />
        <View className="people-actions">
          <Button kind="primary" wide onClick={form.another}>
            {slipCopy.another}
          </Button>
          <Button wide onClick={() => go.back(go.mine)}>
            {slipCopy.back}
          </Button>
        </View>
      </Card>
    )
  }
  return (
    <Card>
      <View className="people-form">
        {asStaff && (
          <Choice
            label={slipCopy.head}
            options={heads.map(({ ref, name, buildings }) => ({
              value: ref,
              label: `${name} · ${buildings.join('、')}`,
            }))}
            value={form.head?.ref ?? ''}
            onChange={form.setHeadRef}
          />
        )}
        <Choice
          label={slipCopy.building}
          options={form.buildings.map((value) => ({ value, label: value }))}
          value={form.building}
          error={errors.building}
          onChange={form.setBuilding}
        />
        <Field label={slipCopy.name} hint={slipCopy.nameHint} maxLength={20} {...field('name')} />
        <Field label={slipCopy.room} hint={slipCopy.roomHint} maxLength={20} {...field('room')} />
        <Field label={slipCopy.phone} hint={slipCopy.phoneHint} maxLength={20} {...field('phone')} />
        <DateTime
          label={slipCopy.signedOn}
          kind="date"
          value={typed.signedOn}
          onChange={(signedOn) => form.setTyped({ ...typed, signedOn })}
          {...(errors.signedOn && { hint: errors.signedOn })}
        />
        <Choice
          label={slipCopy.acts}
          multiple
          options={actOptions}
          value={form.acts}
          error={errors.acts}
          onChange={form.setActs}
        />
        <Problem problem={form.problem} />
        <View className="people-actions">
          <Button kind="primary" wide busy={form.busy} onClick={form.save}>
            {slipCopy.save}
          </Button>
        </View>
      </View>
    </Card>
  )
}

function Slip({ asStaff }: { asStaff: boolean }) {
  const { data, failure, loading, refresh } = useHeads(asStaff)
  if (loading) return <Skeleton lines={6} />
  if (!data) return <Failed failure={failure} onRetry={refresh} />
  if (data.length === 0) return <Empty title={asStaff ? slipCopy.noHeads : slipCopy.notHead} icon="people" />
  return <Form heads={data} asStaff={asStaff} />
}

export default function SlipPage() {
  return (
    <AccountPage title={slipCopy.title} intro={slipCopy.intro}>
      <Slip asStaff={useRouter().params.staff === '1'} />
    </AccountPage>
  )
}

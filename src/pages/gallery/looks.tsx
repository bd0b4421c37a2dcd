import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Section } from '@/components/section'
import { Switch } from '@/components/switch'
import { Tag } from '@/components/tag'
import { useSettings } from '@/settings/settings'
import './index.scss'

const sizes = [
  { value: '1', label: '标准' },
  { value: '1.25', label: '大' },
  { value: '1.5', label: '特大' },
] as const

export function Looks() {
  const { elder, scale, setElder, setScale } = useSettings()
  return (
    <>
      <Section title="关怀模式">
        <Card>
          <Switch label="关怀模式" note="字更大，按钮更大，可以读出来" checked={elder} onChange={setElder} />
        </Card>
        <Choice
          label="字的大小"
          options={sizes}
          value={sizes.find(({ value }) => value === String(scale))?.value ?? '1'}
          onChange={(value) => setScale(value === '1.5' ? 1.5 : value === '1.25' ? 1.25 : 1)}
        />
      </Section>
      <Section title="按钮">
        <View className="gallery-row">
          <Button kind="primary">报名</Button>
          <Button>加入日历</Button>
          <Button kind="danger">取消报名</Button>
          <Button kind="primary" busy>
            正在报名…
          </Button>
          <Button kind="primary" disabled>
            报名已结束
          </Button>
        </View>
        <Button wide>查看往期活动</Button>
      </Section>
      <Section title="状态">
        <View className="gallery-row">
          <Tag tone="ok">已报名</Tag>
          <Tag tone="stone">还剩 12 座</Tag>
          <Tag tone="gold">第 3 位候补</Tag>
          <Tag tone="brick">今天</Tag>
          <Tag tone="bad">已取消</Tag>
          <Tag tone="soft">已结束</Tag>
        </View>
      </Section>
    </>
  )
}

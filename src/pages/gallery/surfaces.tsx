import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Chart } from '@/components/chart'
import { Icon, type IconName } from '@/components/icon'
import { ListItem } from '@/components/list-item'
import { Notice } from '@/components/notice'
import { Picture } from '@/components/picture'
import { Section } from '@/components/section'
import { showToast } from '@/components/toast'

const icons: [IconName, string][] = [
  ['home', '首页'],
  ['calendar', '活动'],
  ['person', '我的'],
  ['people', '居民'],
  ['clock', '时间'],
  ['place', '地点'],
  ['speaker', '主讲'],
  ['chair', '座位'],
  ['phone', '电话'],
  ['ticket', '票'],
  ['bag', '携带'],
  ['share', '分享'],
  ['sound', '朗读'],
  ['stop', '停下'],
  ['back', '返回'],
  ['arrow', '前往'],
  ['down', '展开'],
  ['check', '完成'],
  ['plus', '增加'],
  ['minus', '减少'],
  ['close', '关闭'],
  ['sun', '浅色'],
  ['info', '说明'],
  ['warning', '注意'],
  ['offline', '离线'],
  ['lock', '隐私'],
  ['book', '讲坛'],
  ['text', '字号'],
  ['copy', '复制'],
  ['bell', '提醒'],
  ['help', '帮助'],
  ['leave', '退出'],
  ['arch', '社区'],
]

export function Surfaces() {
  const open = () => showToast('点到了这一项')
  return (
    <>
      <Section title="卡片与列表" action={{ label: '全部', onClick: open }}>
        <Card onClick={open} label="国学讲坛：论语里的邻里之道">
          <Picture src={null} alt="国学讲坛：论语里的邻里之道" />
          <View className="gallery-title">国学讲坛：论语里的邻里之道</View>
          <View className="gallery-note">周三 下午 3 点 · 文庙坪广场</View>
        </Card>
        <Card>
          <ListItem icon="clock" title="6 月 18 日（周三）15:00" note="约两个小时" />
          <ListItem icon="place" title="明伦堂" note="文庙坪 12 号二楼" value="看地图" onClick={open} />
          <ListItem icon="phone" title="给社区打电话" value="0731-0000 0000" onClick={open} />
        </Card>
      </Section>
      <Section title="封面">
        <View className="gallery-covers">
          {['国学讲坛', '读书会', '义剪日'].map((alt) => (
            <View key={alt} className="gallery-cover">
              <Picture src="/missing.jpg" alt={alt} ratio={1} />
            </View>
          ))}
        </View>
      </Section>
      <Section title="图表">
        <Card>
          <Chart
            words="6 月 4 日来了 12 人，没有预测；6 月 11 日预测 12 人，来了 8 人；6 月 18 日预测 10 人，来了 11 人"
            legend={{ expected: '预测，色带是少到多', fact: '实际来了几人' }}
            columns={[
              { name: '06/04', expected: null, fact: 12 },
              { name: '06/11', expected: { low: 12, median: 12, high: 12 }, fact: 8 },
              { name: '06/18', expected: { low: 8, median: 10, high: 12 }, fact: 11 },
            ]}
          />
        </Card>
      </Section>
      <Section title="提示">
        <Notice tone="gold" title="地点有变" action={{ label: '看新地点', onClick: open }}>
          改在明伦堂二楼，时间不变。
        </Notice>
        <Notice tone="bad" title="活动取消了">
          主讲人生病，下周三再讲。已报名的都会自动取消。
        </Notice>
        <Notice tone="ok">报上了，到时候见。</Notice>
        <Notice tone="stone">办公时间：周一至周五 8:30–12:00</Notice>
      </Section>
      <Section title="图标">
        <View className="gallery-icons">
          {icons.map(([name, words]) => (
            <View key={name} className="gallery-icon">
              <Icon name={name} />
              <View>{words}</View>
            </View>
          ))}
        </View>
      </Section>
    </>
  )
}

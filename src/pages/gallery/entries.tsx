import { useState } from 'react'
import { Choice } from '@/components/choice'
import { Field } from '@/components/field'
import { Section } from '@/components/section'
import { Stepper } from '@/components/stepper'

const meals = [
  { value: 'yes', label: '一起吃午饭' },
  { value: 'no', label: '讲完就走', note: '路上注意安全' },
] as const
const helps = [
  { value: 'chair', label: '轮椅位' },
  { value: 'front', label: '坐前排' },
] as const

export function Entries() {
  const [name, setName] = useState('居民一')
  const [phone, setPhone] = useState('12')
  const [words, setWords] = useState('')
  const [companions, setCompanions] = useState(1)
  const [meal, setMeal] = useState<'yes' | 'no' | null>('no')
  const [help, setHelp] = useState<('chair' | 'front')[]>(['front'])
  return (
    <Section title="填写">
      <Field label="怎么称呼您" hint="只有组织者看得到" value={name} maxLength={20} onInput={setName} />
      <Field label="门牌号" value={phone} type="number" error="请写完整的门牌号，例如 302" onInput={setPhone} />
      <Field label="想说的话" value={words} multiline maxLength={100} onInput={setWords} />
      <Stepper
        label="同来的人"
        hint="最多 4 位"
        value={companions}
        min={0}
        max={4}
        unit="人"
        onChange={setCompanions}
      />
      <Choice label="午饭" options={meals} value={meal} onChange={setMeal} />
      <Choice label="需要帮忙吗" options={helps} multiple value={help} onChange={setHelp} />
      <Choice label="怎么来" options={meals} value={null} error="请选一项" onChange={setMeal} />
    </Section>
  )
}

import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Choice } from '@/components/choice'
import { Switch } from '@/components/switch'
import { mineCopy, scaleOptions } from '@/copy/mine'
import { useSettings } from '@/settings/settings'

const options = scaleOptions.map(({ scale, label }) => ({ value: String(scale), label }))

/** First on the page, so that whoever needs it finds it. */
export function ElderSettings() {
  const { elder, scale, setElder, setScale } = useSettings()
  const choose = (value: string) => {
    const chosen = scaleOptions.find((option) => String(option.scale) === value)
    if (chosen) setScale(chosen.scale)
  }
  return (
    <Card>
      <Switch label={mineCopy.elder} note={mineCopy.elderNote} checked={elder} onChange={setElder} />
      {elder && (
        <View className="mine-size">
          <Choice label={mineCopy.size} options={options} value={String(scale)} onChange={choose} />
        </View>
      )}
    </Card>
  )
}

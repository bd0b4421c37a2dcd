import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { assetCopy } from '@/copy/asset'
import { canScan, scan } from '@/device/scan'
import { sceneIn } from '../scene'
import { ways } from '../ways'

/** Reads the code with the camera, or takes the letters below it. */
export function FindPart() {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const take = (text: string | null) => {
    if (text === null) return
    const scene = sceneIn(text)
    setWrong(scene === null)
    if (scene) ways.toScene(scene)
  }
  return (
    <View className="asset">
      {canScan && (
        <Card>
          <View className="asset-note">{assetCopy.scanHint}</View>
          <Button kind="primary" wide onClick={() => void scan().then(take)}>
            {assetCopy.scan}
          </Button>
        </Card>
      )}
      <Card>
        <Field
          label={assetCopy.code}
          hint={assetCopy.codeHint}
          value={typed}
          maxLength={40}
          error={wrong ? assetCopy.codeWrong : undefined}
          onInput={setTyped}
        />
        <Button kind={canScan ? 'quiet' : 'primary'} wide onClick={() => take(typed)}>
          {assetCopy.open}
        </Button>
      </Card>
    </View>
  )
}

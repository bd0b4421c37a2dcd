import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from '../aria'
import { Icon } from '../icon'
import './index.scss'

interface PictureProps {
  src: string | null | undefined
  /** What is to be seen; empty for a picture that only decorates. */
  alt: string
  /** Width over height. */
  ratio?: number
}

const tones = ['brick', 'stone', 'gold'] as const

/** A steady choice by name, so that a list without covers is still lively and never flickers. */
function toneOf(name: string) {
  const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0)
  return tones[sum % tones.length] ?? 'stone'
}

/** A cover; where there is none, or it does not come, old roof tiles in a calm colour. */
export function Picture({ src, alt, ratio = 16 / 9 }: PictureProps) {
  const [failed, setFailed] = useState<string | null>(null)
  const shown = src && src !== failed ? src : null
  return (
    <View
      className={`picture ${toneOf(alt)}`}
      style={{ paddingTop: `${100 / ratio}%` }}
      {...(alt ? aria({ role: 'img', label: alt }) : aria({ hidden: true }))}
    >
      {shown ? (
        <Image
          className="picture-image"
          src={shown}
          mode="aspectFill"
          lazyLoad
          onError={() => setFailed(shown)}
          {...aria({ hidden: true })}
        />
      ) : (
        <View className="picture-motif">
          <View className="picture-tiles" />
          <Icon name="arch" className="picture-arch" />
        </View>
      )}
    </View>
  )
}

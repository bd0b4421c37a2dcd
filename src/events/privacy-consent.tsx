import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { Button } from '@/components/button'
import { Press } from '@/components/press'
import { Sheet } from '@/components/sheet'
import { privacy } from '@/copy/privacy'
import { go } from './go'

const agreeButton = 'agree-privacy'

type Resolve = Parameters<Parameters<typeof Taro.onNeedPrivacyAuthorization>[0]>[0]

const useWaiting = create<{ resolve: Resolve | null }>(() => ({ resolve: null }))

// WeChat knows one listener; it outlives the page that first needed it.
if (process.env.TARO_ENV === 'weapp') {
  Taro.onNeedPrivacyAuthorization((resolve) => {
    resolve({ event: 'exposureAuthorization' })
    useWaiting.setState({ resolve })
  })
}

/** WeChat holds a private ability back until a person agrees; this asks at that moment and never before. */
export function PrivacyConsent() {
  const resolve = useWaiting((waiting) => waiting.resolve)
  const answer = (event: 'agree' | 'disagree') => {
    resolve?.(event === 'agree' ? { event, buttonId: agreeButton } : { event })
    useWaiting.setState({ resolve: null })
  }
  return (
    <Sheet open={resolve !== null} title={privacy.platformTitle} onClose={() => answer('disagree')}>
      <View className="sheet-choice">
        <View>{privacy.platformHint}</View>
        <Press className="sheet-choice-link" role="link" onClick={go.privacy}>
          {privacy.read}
        </Press>
        <Button
          kind="primary"
          wide
          id={agreeButton}
          openType="agreePrivacyAuthorization"
          onClick={() => answer('agree')}
        >
          {privacy.platformAgree}
        </Button>
        <Button wide onClick={() => answer('disagree')}>
          {privacy.platformRefuse}
        </Button>
      </View>
    </Sheet>
  )
}

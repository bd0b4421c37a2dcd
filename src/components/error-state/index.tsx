import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Empty } from '../empty'

interface ErrorStateProps {
  /** What happened. */
  title: string
  /** What is safe, and what to do. */
  hint: string
  action: { label: string; onClick: () => void }
}

export function ErrorState(props: ErrorStateProps) {
  return (
    <View {...aria({ role: 'alert' })}>
      <Empty {...props} icon="offline" />
    </View>
  )
}

import { useRouter } from '@tarojs/taro'
import { WalkOn } from './walk-on'

export default function WalkPage() {
  return <WalkOn id={useRouter().params.id ?? null} scanned={null} />
}

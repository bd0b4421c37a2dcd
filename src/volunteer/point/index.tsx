import { useRouter } from '@tarojs/taro'
import { WalkOn } from '../walk/walk-on'

/** Where a printed checkpoint's code leads when it is scanned with the chat app's own camera. */
export default function PointPage() {
  return <WalkOn id={null} scanned={useRouter().params.scene ?? ''} />
}

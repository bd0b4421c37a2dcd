import { View } from '@tarojs/components'
import { useState } from 'react'
import { AskSheet } from '@/components/ask-sheet'
import { Button } from '@/components/button'
import { Section } from '@/components/section'
import { Stepper } from '@/components/stepper'
import { TicketCode } from '@/components/ticket-code'
import { showToast } from '@/components/toast'

export function Sheets() {
  const [open, setOpen] = useState(false)
  const [companions, setCompanions] = useState(0)
  const close = () => setOpen(false)
  const leave = () => {
    close()
    showToast('已取消，座位让给了下一位')
  }
  return (
    <>
      <Section title="票">
        <TicketCode code="L1.7Q2M9XKD4TBF.3Y8H5RWNCVJ6PZ0G" number="A 3816" label="入场码" />
      </Section>
      <Section title="浮层">
        <View className="gallery-row">
          <Button onClick={() => setOpen(true)}>打开浮层</Button>
          <Button onClick={() => showToast('已替您存好，连上网会自动发送')}>说一句话</Button>
        </View>
      </Section>
      <AskSheet open={open} title="取消报名？" yes="取消报名" no="再想想" onYes={leave} onClose={close}>
        <View>座位会马上让给下一位候补的邻居。以后想来，可以再报名。</View>
        <Stepper label="留下几位" value={companions} min={0} max={4} unit="人" onChange={setCompanions} />
      </AskSheet>
    </>
  )
}

import { Button } from '@/components/button'
import { canSubscribe } from '@/device/subscribe'
import { useConsent } from '@/events/reminders/use-consent'
import { toldOf } from '../tell-me'

interface SendButtonProps {
  label: string
  busy: boolean
  /** Of the draft: the report has no other name yet. */
  draftKey: string
  onSend: () => void
}

/** The tap that sends the report is also the one at which WeChat may be asked for messages about it. */
export function SendButton(props: SendButtonProps) {
  return canSubscribe ? <Asking {...props} /> : <Plain {...props} />
}

function Plain({ label, busy, onSend }: SendButtonProps) {
  return (
    <Button kind="primary" wide busy={busy} onClick={onSend}>
      {label}
    </Button>
  )
}

function Asking(props: SendButtonProps) {
  const { draftKey, onSend } = props
  const consent = useConsent({ id: draftKey, place: `report.send.${draftKey}`, kinds: toldOf.reporter })
  // Whatever the person answers, the report goes; it waits for no network.
  const send = () => void (consent.allowed ? onSend() : consent.allow().then(onSend, onSend))
  return <Plain {...props} onSend={send} />
}

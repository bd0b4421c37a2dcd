import { type BaseEventOrig, type ButtonProps, Button as NativeButton } from '@tarojs/components'
import { aria } from '../aria'
import { Button } from '../button'
import { classes } from '../classes'
import type { PhoneButtonProps } from './phone-button-props'
import '../press/index.scss'
import '../button/index.scss'

/** WeChat asks the person, and vouches for the number behind the code it gives. */
export function PhoneButton({ busy, ready, onUnready, onCode, children }: PhoneButtonProps) {
  if (!ready) {
    return (
      <Button kind="primary" wide onClick={onUnready}>
        {children}
      </Button>
    )
  }
  const told = ({ detail }: BaseEventOrig<ButtonProps.onGetPhoneNumberEventDetail>) => {
    if (!busy) onCode(detail.code ?? null)
  }
  return (
    <NativeButton
      className={classes('press', 'button', 'button-primary', 'button-wide', busy && 'button-off')}
      hoverClass={busy ? 'none' : 'pressed'}
      openType="getPhoneNumber"
      onGetPhoneNumber={told}
      {...aria({ role: 'button', disabled: busy || undefined })}
    >
      {children}
    </NativeButton>
  )
}

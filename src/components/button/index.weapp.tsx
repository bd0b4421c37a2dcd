import { Button as NativeButton, View } from '@tarojs/components'
import { aria } from '../aria'
import { classes } from '../classes'
import type { ButtonProps } from './button-props'
import '../press/index.scss'
import './index.scss'

export function Button({ kind = 'quiet', busy, disabled, wide, label, onClick, openType, id, children }: ButtonProps) {
  const press = () => busy || disabled || onClick?.()
  // WeChat sends the tap too, before it has noted the agreement.
  const presses = openType === 'agreePrivacyAuthorization' ? { onAgreePrivacyAuthorization: press } : { onClick: press }
  return (
    <NativeButton
      className={classes(
        'press',
        'button',
        `button-${kind}`,
        wide && 'button-wide',
        (disabled || busy) && 'button-off',
      )}
      hoverClass={disabled || busy ? 'none' : 'pressed'}
      disabled={disabled === true}
      {...presses}
      {...(id && { id })}
      {...(openType && { openType })}
      {...aria({ role: 'button', label, disabled: disabled || busy || undefined })}
    >
      {busy && <View className="button-spinner" />}
      {children}
    </NativeButton>
  )
}

import { View } from '@tarojs/components'
import { aria } from '../aria'
import { classes } from '../classes'
import './index.scss'
import type { PressProps } from './press-props'

/** Anything that reacts to a tap. */
export function Press({ className, label, role = 'button', checked, disabled, onClick, children }: PressProps) {
  return (
    <View
      className={classes('press', className)}
      hoverClass={disabled ? 'none' : 'pressed'}
      hoverStayTime={80}
      onClick={() => disabled || onClick()}
      {...aria({ role, label, checked, disabled })}
    >
      {children}
    </View>
  )
}

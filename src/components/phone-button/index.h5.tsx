import type { PhoneButtonProps } from './phone-button-props'

/** A browser knows no number that WeChat vouches for. */
export const PhoneButton = (_: PhoneButtonProps) => null

import type { StartState, WeappBundle } from '../weapp-bundle'
import type { LogicLayer } from './logic-layer'
import type { PageStack } from './page-stack'
import type { Recorder } from './recorder'
import type { WindowFrame } from './window-frame'

/** What the functions of `wx` work on. */
export interface Host {
  weapp: WeappBundle
  start: StartState
  recorder: Recorder
  stack: PageStack
  frame: WindowFrame
  logic: () => LogicLayer
  /** Draws title bar and tab bar again. */
  redraw: () => void
  network: Network
  privacy: Privacy
  /** What WeChat gives when the person allows their number to be told; null when they do not. */
  phoneCode: string | null
}

export interface Network {
  readonly online: boolean
}

export interface Privacy {
  /** Resolves once the person has agreed; fails as WeChat does otherwise. */
  require(): Promise<void>
  /** The person tapped a button that agrees. */
  tappedAgree(buttonId: string): void
}

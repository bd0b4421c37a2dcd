import { create } from 'zustand'

interface IdleState {
  /** Null while a person is there; else the seconds until they are signed out. */
  secondsLeft: number | null
  /** Somebody was signed out because nothing moved. */
  ended: boolean
  /** The person says that they are still there. */
  stay(): void
}

export const useIdle = create<IdleState>()(() => ({ secondsLeft: null, ended: false, stay: () => {} }))

import type { Output } from '@contract/index'
import { useCallback, useEffect, useRef, useState } from 'react'
import { signInByTicket } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { showToast } from '@/components/toast'
import { byPhoneCopy } from '@/copy/shared-screen'
import { go } from '@/events/go'
import { browserOf } from './browser'
import { tabSecret } from './tab-secret'

const askEveryMs = 2000
/** Codes that follow each other by themselves; a page left open stops asking after that. */
const mostCodes = 5

export type ByPhone = { kind: 'off' | 'asking' | 'over' | 'declined' } | ({ kind: 'shown' } & Output<'signIn.begin'>)

/** What the phone answered; null while it has not, or the network did not say. */
async function answerFor(tab: string): Promise<'allowed' | 'declined' | 'over' | null> {
  try {
    const answer = await call('signIn.collect', { tab })
    if (answer.state !== 'allowed') return answer.state === 'declined' ? 'declined' : null
    await signInByTicket(answer.ticket)
    return 'allowed'
  } catch (failure) {
    return failure instanceof Refused ? 'over' : null
  }
}

/** Shows a code and asks every two seconds what the phone answered; the secret stays in this page's memory. */
export function useByPhone() {
  const [state, setState] = useState<ByPhone>({ kind: 'asking' })
  const secret = useRef('')
  const codes = useRef(0)
  const begin = useCallback(async () => {
    secret.current = tabSecret()
    codes.current += 1
    try {
      setState({
        kind: 'shown',
        ...(await call('signIn.begin', { tab: secret.current, browser: browserOf(navigator.userAgent) })),
      })
    } catch {
      // The password is there for whoever cannot scan.
      setState({ kind: 'off' })
    }
  }, [])
  const again = useCallback(() => {
    codes.current = 0
    return begin()
  }, [begin])
  useEffect(() => void begin(), [begin])

  const shown = state.kind === 'shown'
  useEffect(() => {
    if (!shown) return
    let asking = false
    let gone = false
    const ask = async () => {
      if (asking || document.visibilityState !== 'visible') return
      asking = true
      const answer = await answerFor(secret.current)
      asking = false
      if (gone || !answer) return
      if (answer === 'allowed') {
        showToast(byPhoneCopy.done)
        go.intoOffice()
      } else if (answer === 'over' && codes.current < mostCodes) await begin()
      else setState({ kind: answer })
    }
    const timer = setInterval(() => void ask(), askEveryMs)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [shown, begin])
  return { state, again }
}

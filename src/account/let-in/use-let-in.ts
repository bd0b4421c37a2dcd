import type { Output } from '@contract/index'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { letInCopy } from '@/copy/shared-screen'
import { scan } from '@/device/scan'
import { useAct } from '@/events/use-act'
import { useSettings } from '@/settings/settings'
import { readSignInCode, type SignInCode, writeSignInCode } from '../sign-in-code'

export type Asked = Output<'signIn.look'>

/** From a scanned code to an answer; a code in the page's address counts as scanned. */
export function useLetIn() {
  const { code: given = '', c: community = '' } = useRouter().params
  const [code, setCode] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [answered, setAnswered] = useState<'allowed' | 'declined' | null>(null)
  const { busy, problem, run, clear } = useAct()

  const look = useCallback(
    (read: SignInCode) =>
      run(async () => {
        setAnswered(null)
        // The code belongs to the community that the computer shows, which is then this phone's too.
        useSettings.getState().setCommunity(read.communityId)
        setAsked(await call('signIn.look', { code: read.code }))
        setCode(read.code)
      }),
    [run],
  )
  const scanIt = async () => {
    clear()
    const text = await scan()
    const read = text === null ? null : readSignInCode(text)
    if (read) await look(read)
    else if (text !== null) showToast(letInCopy.notOurs)
  }
  useEffect(() => {
    const read = readSignInCode(writeSignInCode({ communityId: community, code: given }))
    if (read) void look(read)
  }, [community, given, look])

  const answer = (allow: boolean) =>
    run(async () => {
      if (code === null) return
      await call('signIn.answer', { code, allow })
      setAsked(null)
      setCode(null)
      setAnswered(allow ? 'allowed' : 'declined')
    })
  return { asked, answered, busy, problem, scanIt, answer }
}

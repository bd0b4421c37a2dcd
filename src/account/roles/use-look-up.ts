import type { MemberFace } from '@contract/members'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { useAct } from '@/events/use-act'

/** Finding the person who shows a code. */
export function useLookUp(onFound: (member: MemberFace) => void) {
  const [code, setCode] = useState('')
  const { busy, problem, run } = useAct()
  const look = () =>
    void run(async () => {
      onFound(await call('members.byCode', { code }))
      setCode('')
    })
  return { code, setCode, look, busy, problem }
}

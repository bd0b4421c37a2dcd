import { useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { profileCopy } from '@/copy/people'
import { useAct } from '@/events/use-act'

interface Kept {
  nickname: string | null
  building: string | null
  /** Masked: only the person's own export has it whole. */
  phone: string | null
}

const looksLikePhone = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/
const orNull = (typed: string): string | null => typed.trim() || null

/** One's profile as typed; an empty phone field leaves the number as it is. */
export function useProfile(kept: Kept, onSaved: () => Promise<void>) {
  const [nickname, setNickname] = useState(kept.nickname ?? '')
  const [building, setBuilding] = useState(kept.building ?? '')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, problem, run } = useAct()
  const wrong = phone.trim() !== '' && !looksLikePhone.test(phone.trim())

  const write = (number: string | null | undefined) =>
    run(async () => {
      const fields = { nickname: orNull(nickname), building: orNull(building) }
      await call('members.editProfile', number === undefined ? fields : { ...fields, phone: number })
      showToast(profileCopy.saved)
      await onSaved()
    })
  const save = () => {
    setTried(true)
    if (!wrong) void write(orNull(phone) ?? undefined)
  }

  return {
    nickname: { value: nickname, onInput: setNickname },
    building: { value: building, onInput: setBuilding },
    phone: { value: phone, onInput: setPhone, error: tried && wrong ? profileCopy.phoneWrong : undefined },
    save,
    clearPhone: () => void write(null),
    busy,
    problem,
  }
}

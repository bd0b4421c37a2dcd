import type { CareAct } from '@contract/care'
import { useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { showToast } from '@/components/toast'
import { slipCopy } from '@/copy/slips'
import { useAct } from '@/events/use-act'
import type { Heads } from './use-heads'

const blank = { name: '', room: '', phone: '', signedOn: '' }
const looksLikePhone = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/
const noErrors: Partial<Record<keyof typeof blank | 'building' | 'acts', string>> = {}

/** One slip as it is copied from paper; what was typed stays until it is kept. */
export function useSlipForm(heads: Heads) {
  const [typed, setTyped] = useState(blank)
  const [headRef, setHeadRef] = useState(heads[0]?.ref ?? '')
  const [chosen, setChosen] = useState<string | null>(null)
  const [acts, setActs] = useState<CareAct[]>(['sign-up'])
  const [key, setKey] = useState(randomKey)
  const [tried, setTried] = useState(false)
  const [savedName, setSavedName] = useState<string | null>(null)
  const { busy, problem, run } = useAct()
  const head = heads.find(({ ref }) => ref === headRef) ?? heads[0]
  const buildings = head?.buildings ?? []
  const building = buildings.find((one) => one === chosen) ?? (buildings.length === 1 ? buildings[0] : undefined)
  const phone = typed.phone.trim()

  const errors: typeof noErrors = {
    ...(typed.name.trim() === '' && { name: slipCopy.needed }),
    ...(typed.room.trim() === '' && { room: slipCopy.needed }),
    ...(typed.signedOn === '' && { signedOn: slipCopy.needed }),
    ...(!building && { building: slipCopy.needed }),
    ...(acts.length === 0 && { acts: slipCopy.actsNeeded }),
    ...(phone !== '' && !looksLikePhone.test(phone) && { phone: slipCopy.phoneWrong }),
  }

  const save = () => {
    setTried(true)
    if (!building || Object.keys(errors).length > 0) return
    void run(async () => {
      const { name } = await call('members.enterSlip', {
        ...{ key, building, acts, phone: phone || null, signedOn: typed.signedOn },
        ...{ name: typed.name.trim(), room: typed.room.trim() },
        ...(head?.ref && { head: head.ref }),
      })
      setSavedName(name)
      showToast(slipCopy.saved(name))
    })
  }
  const another = () => {
    setTyped(blank)
    setKey(randomKey())
    setTried(false)
    setSavedName(null)
  }
  const field = (name: keyof typeof blank) => ({
    value: typed[name],
    onInput: (text: string) => setTyped({ ...typed, [name]: text }),
    error: tried ? errors[name] : undefined,
  })
  return {
    ...{ field, errors: tried ? errors : noErrors, typed, setTyped, acts, setActs, head, setHeadRef },
    ...{ buildings, building: building ?? null, setBuilding: setChosen, save, another, savedName, busy, problem },
  }
}

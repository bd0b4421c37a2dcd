import { useState } from 'react'
import { call } from '@/cloud/call'
import { showToast } from '@/components/toast'
import { refusals } from '@/copy/refusals'
import { claimCopy, joinCopy, volunteerTermsVersion } from '@/copy/volunteer'
import { scan } from '@/device/scan'
import { useAct } from '@/events/use-act'
import { check } from '../join/use-join'

const looksLikePhone = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/

/** Connecting with a record that the office made long ago: at once by a slip, or by the office's own look. */
export function useClaim(onDone: () => void) {
  const [form, setForm] = useState({ code: '', name: '', phone: '', year: '', month: '' })
  const [tried, setTried] = useState<'slip' | 'phone' | 'wechat' | null>(null)
  const { busy, problem, run, setProblem } = useAct()
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })

  const bornErrors = check(
    { ...form, name: '-', teams: ['-'], skills: [], free: [], agreed: true },
    new Date().getFullYear(),
  )
  const errors = {
    ...(tried !== null && bornErrors),
    ...(tried === 'slip' && form.code.trim() === '' && { code: claimCopy.codeNeeded }),
    ...((tried === 'phone' || tried === 'wechat') && form.name.trim() === '' && { name: joinCopy.nameNeeded }),
    ...(tried === 'phone' && !looksLikePhone.test(form.phone.trim()) && { phone: claimCopy.phoneWrong }),
  }
  const born = { year: Number(form.year), month: Number(form.month) }
  const bornRight = Object.keys(bornErrors).length === 0
  const consent = volunteerTermsVersion
  const bySlip = () => {
    setTried('slip')
    const code = form.code.trim().toUpperCase()
    if (!bornRight || code === '') return
    void run(async () => {
      await call('volunteers.claimBySlip', { code, born, consent })
      showToast(claimCopy.connected)
      onDone()
    })
  }
  const byPhone = () => {
    setTried('phone')
    const [name, phone] = [form.name.trim(), form.phone.trim()]
    if (!bornRight || name === '' || !looksLikePhone.test(phone)) return
    void run(async () => {
      await call('volunteers.claimByPhone', { name, phone, born, consent })
      showToast(claimCopy.asked)
      onDone()
    })
  }
  /** What WeChat does not know is filled in. */
  const isNamed = bornRight && form.name.trim() !== ''
  const sayWhatIsMissing = () => setTried('wechat')
  const byWechat = (phoneCode: string | null) => {
    if (phoneCode === null) return setProblem(refusals['phone-not-told'])
    void run(async () => {
      await call('volunteers.claimByWechat', { name: form.name.trim(), phoneCode, born, consent })
      showToast(claimCopy.connected)
      onDone()
    })
  }
  const scanIt = async () => change({ code: (await scan())?.slice(0, 20) ?? form.code })
  return { form, change, errors, busy, problem, bySlip, byPhone, byWechat, isNamed, sayWhatIsMissing, scanIt }
}

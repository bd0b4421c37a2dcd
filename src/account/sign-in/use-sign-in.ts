import { useRef, useState } from 'react'
import { newCaptcha, signIn } from '@/cloud/account'
import { SignInRefused } from '@/cloud/transport-port'
import { showToast } from '@/components/toast'
import { signInCopy, signInRefusals } from '@/copy/account'
import { explain } from '@/copy/failures'
import type { Explanation } from '@/copy/refusals'
import { go } from '@/events/go'

interface Captcha {
  token: string
  picture: string
}

/** Signing in by password; a captcha joins in when the cloud asks for one. */
export function useSignIn() {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [typed, setTyped] = useState('')
  const [captcha, setCaptcha] = useState<Captcha | null>(null)
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Explanation | null>(null)
  const sending = useRef(false)

  const renewCaptcha = async () => {
    setTyped('')
    setCaptcha(await newCaptcha().catch(() => null))
  }

  const submit = async () => {
    setTried(true)
    if (sending.current || !username.trim() || !password || (captcha && !typed.trim())) return
    sending.current = true
    setBusy(true)
    setProblem(null)
    try {
      await signIn(username.trim(), password, captcha ? { token: captcha.token, typed: typed.trim() } : undefined)
      showToast(signInCopy.done(username.trim()))
      go.back(go.mine)
    } catch (failure) {
      setProblem(failure instanceof SignInRefused ? signInRefusals[failure.code] : explain(failure))
      // A field that has only just appeared is not yet a mistake.
      setTried(false)
      if (captcha || (failure instanceof SignInRefused && failure.code === 'captcha-needed')) await renewCaptcha()
    } finally {
      sending.current = false
      setBusy(false)
    }
  }

  const missing = (value: string, words: string) => (tried && value.trim() === '' ? words : undefined)
  return {
    username: { value: username, onInput: setUsername, error: missing(username, signInCopy.usernameNeeded) },
    password: { value: password, onInput: setPassword, error: missing(password, signInCopy.passwordNeeded) },
    typed: { value: typed, onInput: setTyped, error: missing(typed, signInCopy.captchaNeeded) },
    captcha,
    renewCaptcha,
    busy,
    problem,
    submit,
  }
}

import type { Output } from '@contract/index'
import { useEffect, useState } from 'react'
import { call } from '@/cloud/call'

type Thing = Output<'assets.scan'>

/** What the code on a thing says; null without one, and as long as nobody can be asked. */
export function useThing(scene: string | null): Thing | null {
  const [thing, setThing] = useState<{ scene: string; found: Thing } | null>(null)
  useEffect(() => {
    if (scene === null) return
    let current = true
    call('assets.scan', { scene }).then(
      (found) => current && setThing({ scene, found }),
      // Sending it says in words what is wrong with the code.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [scene])
  return thing?.scene === scene ? thing.found : null
}

import { useEffect, useState } from 'react'
import { cloudNow } from '@/cloud/clock'

const everyMs = 20_000

/** Now by the cloud's clock, anew every so often: what ends while one looks at it must say so. */
export function useTick(): number {
  const [now, setNow] = useState(cloudNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(cloudNow()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}

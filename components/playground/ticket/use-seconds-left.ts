import { useEffect, useState } from 'react'

/**
 * Whole seconds until a moment, ticking with the clock; never below 0.
 *
 * @param end - ms since 1970 by this device's clock; undefined: nothing to count
 */
export function useSecondsLeft(end: number | undefined): number | undefined {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (end === undefined || now >= end) return
    const timer = setTimeout(() => setNow(Date.now()), (end - now) % 1000 || 1000)
    return () => clearTimeout(timer)
  }, [end, now])
  return end === undefined ? undefined : Math.max(0, Math.ceil((end - now) / 1000))
}
